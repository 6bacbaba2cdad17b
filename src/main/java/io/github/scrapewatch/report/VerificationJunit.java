package io.github.scrapewatch.report;

import static io.github.scrapewatch.report.JunitXml.attributes;

import io.github.scrapewatch.result.Timings.RuleCost;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Errored;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verdict.Failure;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.result.Verdict.Skipped;
import io.github.scrapewatch.result.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A verification as JUnit XML, which CI servers show: a suite for each rule, in it a test case for each scenario. A wrong verdict is a
 * failure, one that nobody could tell is an error.
 */
public final class VerificationJunit {
    private static final String NAME = "scrapewatch verify";
    private static final double MILLIS = 1000.0;

    private final Verification verification;
    private final JunitXml xml = new JunitXml();

    private VerificationJunit(Verification verification) {
        this.verification = verification;
    }

    public static String write(Verification verification) {
        VerificationJunit report = new VerificationJunit(verification);
        if (verification.verdicts().isEmpty()) {
            report.nothing();
        } else {
            report.suites();
        }
        return report.xml.toString();
    }

    /** A report without a test case passes for most of its readers, and nothing verified is nothing proven. */
    private void nothing() {
        Map<String, Object> counts = attributes("name", NAME, "tests", 1, "failures", 0, "errors", 1, "skipped", 0);
        xml.open("testsuites", counts);
        xml.open("testsuite", counts);
        xml.open("testcase", attributes("name", "at least one verdict", "classname", NAME));
        xml.leaf("error", attributes("type", "nothing verified", "message", Totals.NOTHING), "");
        xml.close("testcase");
        xml.close("testsuite");
        xml.close("testsuites");
    }

    private void suites() {
        Map<String, Object> attributes = attributes("name", NAME);
        attributes.putAll(counts(verification.verdicts()));
        attributes.put("time", seconds(verification.timings().total()));
        xml.open("testsuites", attributes);
        verification.verdicts().stream()
                .collect(Collectors.groupingBy(it -> it.pair().rule(), LinkedHashMap::new, Collectors.toList()))
                .forEach(this::suite);
        xml.close("testsuites");
    }

    private void suite(String rule, List<Verdict> verdicts) {
        Map<String, Object> attributes = attributes("name", rule);
        attributes.putAll(counts(verdicts));
        verification.timings().rules().stream()
                .filter(it -> it.rule().equals(rule))
                .map(RuleCost::millis)
                .findFirst()
                .ifPresent(it -> attributes.put("time", seconds(it)));
        verification.rules().stream()
                .filter(it -> it.name().equals(rule))
                .findFirst()
                .ifPresent(it -> attributes.put("file", it.location().file()));
        xml.open("testsuite", attributes);
        verdicts.forEach(this::testCase);
        xml.close("testsuite");
    }

    private void testCase(Verdict verdict) {
        String file = verdict.pair().location().file();
        int line = verdict.pair().location().line();
        xml.open(
                "testcase",
                attributes(
                        "name",
                        verdict.pair().scenario(),
                        "classname",
                        verdict.pair().rule(),
                        "file",
                        file,
                        "line",
                        line));
        xml.open("properties", Map.of());
        xml.empty("property", attributes("name", "file", "value", file));
        xml.empty("property", attributes("name", "line", "value", line));
        xml.empty(
                "property",
                attributes("name", "expected", "value", verdict.pair().expected()));
        xml.close("properties");
        if (verdict instanceof Failed failed) {
            failure(failed);
        }
        if (verdict instanceof Skipped skipped) {
            xml.empty("skipped", attributes("message", skipped.reason()));
        }
        xml.close("testcase");
    }

    private void failure(Failed failed) {
        Failure failure = failed.failure();
        xml.leaf(
                failed instanceof Errored ? "error" : "failure",
                attributes("type", failed.outcome(), "message", failure.problem()),
                "expected " + failed.pair().expected() + "; saw " + FailureText.seen(failed.seen()) + "\n"
                        + failure.trail().stream().map(it -> it + "\n").collect(Collectors.joining())
                        + failure.location() + "  " + failure.locationNote() + "\nnext: " + failure.next());
    }

    private static Map<String, Object> counts(List<Verdict> verdicts) {
        long errors = count(verdicts, Outcome.ERRORED);
        long failed = verdicts.stream().filter(it -> it.outcome().failed()).count();
        return attributes(
                "tests",
                verdicts.size(),
                "failures",
                failed - errors,
                "errors",
                errors,
                "skipped",
                count(verdicts, Outcome.SKIPPED));
    }

    private static long count(List<Verdict> verdicts, Outcome outcome) {
        return verdicts.stream().filter(it -> it.outcome() == outcome).count();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / MILLIS);
    }
}
