package io.github.scrapewatch.kql.differential;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** What the generator would not come upon. */
final class HandWritten {
    static final Map<Difference, List<String>> DIFFERING = Map.ofEntries(
            Map.entry(
                    Difference.PRECEDENCE,
                    List.of(
                            "status: 200 and user.name: nobody or user.name: bob",
                            "user.name: bob or status: 200 and user.name: nobody and ok: true or action: login",
                            "not user.name: alice and user.name: nobody or action: login")),
            Map.entry(
                    Difference.VALUE_LIST,
                    List.of(
                            "user.name: (alice or bob)",
                            "user.name: (alice and bob)",
                            "user.name: (al* or \"svc (bot)\") and not action: (login or page-viewed)",
                            "user.name: (not alice)",
                            "message: (failed and login)",
                            "status: (200 or 404)")),
            Map.entry(Difference.NO_BREAK_SPACE, List.of("user.name:\u00a0alice")),
            Map.entry(Difference.STAR_IN_FIELD_NAME, List.of("user.\\*: alice")),
            Map.entry(Difference.NULL, List.of("odd: null", "message: null", "not user.name: null")),
            Map.entry(
                    Difference.OPERATOR_WITHOUT_SPACE,
                    List.of("not(user.name: alice)", "(user.name: alice)and(action: login)")),
            Map.entry(Difference.NOT_NOT, List.of("not not user.name: alice")),
            Map.entry(
                    Difference.NOT_IN_VALUE, List.of("odd: cannot find", "message: cannot find", "message: not found")),
            Map.entry(Difference.NESTED_WITHOUT_GROUP, List.of("items.kind: page", "items.size > 10")),
            Map.entry(Difference.QUESTION_MARK, List.of("path: *?*", "path: /wiki?*")),
            Map.entry(Difference.ESCAPED_STAR, List.of("odd: a\\*b*", "odd: \\**")),
            Map.entry(Difference.CONSTANT_KEYWORD, List.of("dataset: *audit", "dataset: *.access or dataset: c*t")));

    private HandWritten() {}

    /** The engine reads these as Kibana does. */
    static List<String> agreeing() {
        try {
            return Files.readAllLines(TestPlaces.ROOT.resolve("src/test/kql/agreeing.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
