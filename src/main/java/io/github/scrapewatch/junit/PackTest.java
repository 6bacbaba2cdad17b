package io.github.scrapewatch.junit;

import io.github.scrapewatch.Harness;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verdict.Failure;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.rule.SourceLocation;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Shows each rule on each scenario of a pack as a test, below the scenario; a double click on it opens the YAML file. Extend it, say
 * where the pack and a built checkout of scrapewatch are, and run it like any other test.
 */
public abstract class PackTest {
    private final Path home;
    private final Path pack;

    /**
     * @param home a built checkout of scrapewatch
     * @param pack the folder with rules, ingest-pipelines and fixtures
     */
    protected PackTest(Path home, Path pack) {
        this.home = home;
        this.pack = pack;
    }

    /** Another engine than the embedded one: {@code container}, or the URL of a cluster. */
    protected String engine() {
        return "embedded";
    }

    /** Sees the alerts of a rule on a scenario, whole; for those who want more of them than verdicts say. */
    protected void saw(String rule, String scenario, List<Alert> alerts) {}

    /** Sees the outcome before it becomes tests. */
    protected void verified(Verification verification) {}

    @TestFactory
    Stream<DynamicNode> verdicts() {
        Verification verification = Harness.verify(home, pack, engine(), this::saw);
        verified(verification);
        Assertions.assertFalse(
                verification.verdicts().isEmpty(),
                "nothing was verified: there is no rule, or no scenario, in " + pack);
        TreeMap<String, List<Verdict>> byScenario = verification.verdicts().stream()
                .collect(Collectors.groupingBy(it -> it.pair().scenario(), TreeMap::new, Collectors.toList()));
        return byScenario.entrySet().stream()
                .map(it -> DynamicContainer.dynamicContainer(
                        it.getKey(), it.getValue().stream().map(PackTest::test)));
    }

    private static DynamicTest test(Verdict verdict) {
        return DynamicTest.dynamicTest(
                verdict.pair().rule() + ": " + verdict.pair().expected(),
                source(verdict.pair().location()),
                () -> check(verdict));
    }

    private static void check(Verdict verdict) {
        if (verdict instanceof Verdict.Skipped skipped) {
            Assumptions.abort(skipped.reason());
        } else if (verdict instanceof Failed failed) {
            Failure failure = failed.failure();
            Assertions.fail(failed.outcome() + ": " + failure.problem() + "\n"
                    + String.join("\n", failure.trail()) + "\n"
                    + failure.location() + "  " + failure.locationNote() + "\n"
                    + "next: " + failure.next());
        }
    }

    /** As JUnit has it: line and column in the query. */
    private static URI source(SourceLocation location) {
        URI file = Path.of(location.file()).toAbsolutePath().toUri();
        return URI.create(file + "?line=" + location.line() + "&column=" + location.column());
    }
}
