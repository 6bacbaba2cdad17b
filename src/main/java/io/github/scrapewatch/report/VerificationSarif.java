package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verdict.Failure;
import io.github.scrapewatch.result.Verification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What failed in a verification, as SARIF 2.1.0: each at the line that is to be looked at. */
public final class VerificationSarif {
    private static final String NOTHING = "nothing-verified";
    private static final String ERROR = "error";
    private static final List<Sarif.Kind> KINDS = List.of(
            kind("missed", "A rule stayed silent on a scenario on which it must fire."),
            kind("false-alarm", "A rule fired on a scenario on which it must stay silent."),
            kind("wrong-alert", "A rule fired, and not as declared: too often, too late, or about somebody else."),
            kind(ERROR, "A run of a rule failed, so that nobody can tell whether it fires."),
            kind(NOTHING, "No rule met a scenario."));

    private VerificationSarif() {}

    private static Sarif.Kind kind(String id, String summary) {
        return new Sarif.Kind(id, id, summary, "See docs/reference/verification-json.md", ERROR);
    }

    public static String write(Verification verification) {
        Sarif sarif = new Sarif();
        KINDS.forEach(sarif::kind);
        if (verification.verdicts().isEmpty()) {
            sarif.result(NOTHING, ERROR, Totals.NOTHING);
        }
        verification.failures().forEach(failed -> add(sarif, failed));
        return sarif.write();
    }

    private static void add(Sarif sarif, Failed failed) {
        String id = failed.outcome().toString().replace(' ', '-');
        ObjectNode result = sarif.result(id, ERROR, message(failed));
        Sarif.place(result, failed.failure().location());
        // Lines move; what makes two of these the same is the pair.
        result.putObject("partialFingerprints")
                .put(
                        "verdict/v1",
                        id + " " + failed.pair().rule() + " " + failed.pair().scenario());
    }

    private static String message(Failed failed) {
        Failure failure = failed.failure();
        return Stream.of(
                        Stream.of(failed.pair().rule() + " on " + failed.pair().scenario() + ": " + failure.problem()),
                        failure.trail().stream(),
                        Stream.of(failure.locationNote(), "Next: " + failure.next()))
                .flatMap(it -> it)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
