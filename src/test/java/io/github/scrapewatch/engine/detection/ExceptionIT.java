package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static io.github.scrapewatch.engine.detection.ExceptionDraft.match;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.ExceptionEntry;
import io.github.scrapewatch.rule.ExceptionEntry.Operator;
import io.github.scrapewatch.rule.ValueList.Type;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checklist 3: six entry types and two operators, or and and, expiry, lists too large for a filter. */
class ExceptionIT {
    private static final List<String> ALL = List.of("robot", "rabbit", "mquist", "nameless");

    private Bench bench(String name) {
        return Bench.of(getClass(), name)
                .given(
                        event("10:01", "user.name", "robot", "page", "robot", "source.ip", "10.0.0.5"),
                        event("10:02", "user.name", "rabbit", "page", "rabbit", "source.ip", "10.0.1.5"),
                        event("10:03", "user.name", "mquist", "page", "mquist", "source.ip", "203.0.113.7"),
                        event("10:04", "page", "nameless"));
    }

    private List<String> left(Bench bench, ExceptionDraft draft) {
        return Bench.values(
                bench.with(draft.catalog()).alerts(bench.rule().excepting("l").query(), "10:05"), "page");
    }

    static Stream<Arguments> entries() {
        return Stream.of(Operator.values())
                .flatMap(operator -> Stream.of(
                        Arguments.of(new ExceptionEntry.Match("user.name", operator, "robot"), List.of("robot")),
                        Arguments.of(new ExceptionEntry.Match("user.name", operator, "ROBOT"), List.of()),
                        Arguments.of(
                                new ExceptionEntry.MatchAny("user.name", operator, List.of("robot", "mquist")),
                                List.of("robot", "mquist")),
                        Arguments.of(
                                new ExceptionEntry.Exists("user.name", operator), List.of("robot", "rabbit", "mquist")),
                        Arguments.of(
                                new ExceptionEntry.Wildcard("user.name", operator, "r?b*t"),
                                List.of("robot", "rabbit")),
                        Arguments.of(
                                new ExceptionEntry.InList("user.name", operator, "names", Type.KEYWORD),
                                List.of("robot", "rabbit")),
                        Arguments.of(
                                new ExceptionEntry.InList("source.ip", operator, "ranges", Type.IP_RANGE),
                                List.of("robot", "rabbit"))));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryExceptsWhatItMatchesAndExcludedWhatItDoesNot(ExceptionEntry entry, List<String> matched) {
        boolean excluded = entry.toString().contains("operator=excluded");
        ExceptionDraft draft = ExceptionDraft.list("l")
                .item(entry)
                .values("names", Type.KEYWORD, List.of("robot", "rabbit"))
                .values("ranges", Type.IP_RANGE, List.of("10.0.0.1-10.0.0.9", "10.0.1.0/24"));

        assertThat(left(bench("entry"), draft))
                .containsExactlyElementsOf(ALL.stream()
                        .filter(page -> matched.contains(page) == excluded)
                        .toList());
    }

    @Test
    void aNestedEntryAsksForOneElementThatFitsAltogether() {
        Bench bench = Bench.of(getClass(), "nested")
                .given(
                        event("10:01", "page", "together", "readers", List.of(Json.object("name", "a", "role", "bot"))),
                        event(
                                "10:02",
                                "page",
                                "apart",
                                "readers",
                                List.of(
                                        Json.object("name", "a", "role", "user"),
                                        Json.object("name", "b", "role", "bot"))));
        var nested = new ExceptionEntry.Nested("readers", List.of(match("name", "a"), match("role", "bot")));

        assertThat(left(bench, ExceptionDraft.list("l").item(nested))).containsExactly("apart");
    }

    @Test
    void entriesOfAnItemAreAndedItemsAreOred() {
        ExceptionDraft draft = ExceptionDraft.list("l")
                .item(match("user.name", "robot"), match("source.ip", "10.0.1.5"))
                .item(match("user.name", "rabbit"), match("source.ip", "10.0.1.5"))
                .item(match("user.name", "mquist"));

        assertThat(left(bench("logic"), draft)).containsExactly("robot", "nameless");
    }

    @Test
    void anItemCountsUntilItExpires() {
        assertThat(left(
                        bench("valid"),
                        ExceptionDraft.list("l").itemUntil(Bench.at("10:05:00.001"), match("user.name", "robot"))))
                .doesNotContain("robot");
        assertThat(left(
                        bench("expired"),
                        ExceptionDraft.list("l").itemUntil(Bench.at("10:05"), match("user.name", "robot"))))
                .contains("robot");
    }

    @Test
    void anItemForAnOperatingSystemCountsThereOnly() {
        Bench bench = Bench.of(getClass(), "os")
                .given(
                        event("10:01", "page", "linux", "host.os.type", "linux"),
                        event("10:02", "page", "windows", "host.os.type", "windows"));

        assertThat(left(bench, ExceptionDraft.list("l").itemOf("linux", match("event.action", "page-viewed"))))
                .containsExactly("windows");
    }

    @Test
    void listsOfOtherRulesAndTheEndpointListDoNotCount() {
        Bench bench = bench("other")
                .with(ExceptionDraft.list("endpoint_list")
                        .item(match("user.name", "robot"))
                        .catalog());

        assertThat(Bench.values(
                        bench.alerts(bench.rule().excepting("endpoint_list").query(), "10:05"), "page"))
                .containsExactlyElementsOf(ALL);
        assertThat(bench.alerts(bench.rule().query(), "10:05")).hasSize(4);
    }

    @Test
    void aListTooLargeForAFilterIsLookedUpForQueriesAndWarnedOfForThresholds() {
        List<String> ranges = IntStream.range(0, 201)
                .mapToObj(i -> "10.0." + i + ".1-10.0." + i + ".9")
                .toList();
        ExceptionDraft draft = ExceptionDraft.list("l")
                .item(new ExceptionEntry.InList("source.ip", Operator.INCLUDED, "large", Type.IP_RANGE))
                .values("large", Type.IP_RANGE, ranges);
        Bench bench = bench("large");

        assertThat(left(bench, draft)).containsExactly("mquist", "nameless");
        assertThat(bench.run(bench.rule().excepting("l").threshold(1, "user.name"), "10:05")
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("exceptions/test.yml:1:1")
                .contains("no effect");
    }

    @Test
    void inThresholdsExceptedEventsAreNotCounted() {
        Bench bench = bench("threshold")
                .with(ExceptionDraft.list("l").item(match("user.name", "robot")).catalog());

        assertThat(bench.alerts(bench.rule().excepting("l").threshold(4), "10:05"))
                .isEmpty();
        assertThat(bench.alerts(bench.rule().excepting("l").threshold(3), "10:05"))
                .hasSize(1);
    }
}
