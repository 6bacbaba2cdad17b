package io.github.scrapewatch.report;

import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Failure;
import io.github.scrapewatch.result.Verdict.Pair;
import io.github.scrapewatch.result.Verdict.Seen;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One rule on one scenario, with each of the outcomes that there are. */
record SampleVerdicts(RuleSummary rule, ScenarioSummary scenario) {
    private static final int RUNS = 14;
    private static final int IDLE = 2;

    Verdict silent() {
        return new Verdict.Passed(pair("silence", false), seen(0));
    }

    Verdict silent(String because) {
        return new Verdict.Passed(pair("silence, because " + because, true), seen(0));
    }

    Verdict fired(int alerts) {
        return new Verdict.Passed(pair(alerts + " alert about mquist within 15 min", true), seen(alerts));
    }

    Verdict missed() {
        return new Verdict.Missed(
                pair("1 alert within 15 min", true),
                seen(0),
                failure(
                        "expected 1 alert within 15 min, saw none in 14 runs (and 2 with nothing to look at)",
                        List.of(
                                "400 lines → the rule looks at 400",
                                "400 match the query → busiest window: mquist 94 of 100 needed"),
                        new SourceLocation(rule.location().file(), 31, 7),
                        "AccessThreshold: 100; this story fires at 94 or less"));
    }

    Verdict falseAlarm(int alerts) {
        return new Verdict.FalseAlarm(
                pair("silence", false),
                seen(alerts),
                failure(
                        "expected silence, saw " + (alerts == 1 ? "1 alert" : alerts + " alerts"),
                        List.of("alert of 2026-03-03T09:25:00Z: user.name svc-search, events 640"),
                        scenario.location(),
                        "the scenario does not name the rule: declare 'fires', or mend the rule"));
    }

    Verdict wrong() {
        return new Verdict.WrongAlert(
                pair("1 alert about mquist within 15 min", true),
                seen(1),
                failure(
                        "an alert says 'svc-search' in user.name, not 'mquist'",
                        List.of("alert of 2026-03-03T09:25:00Z: user.name svc-search, events 640"),
                        new SourceLocation(scenario.location().file(), 18, 5),
                        "what is expected"));
    }

    Verdict errored() {
        return new Verdict.Errored(
                pair("silence", false),
                seen(0),
                failure(
                        "run of 2026-03-03T09:05:00Z: the cluster answers 400 verification_exception:\nUnknown column [user.nam]",
                        List.of(),
                        new SourceLocation(rule.location().file(), 12, 9),
                        "the rule's query"));
    }

    /** The text wherever a text can be. */
    Verdict hostile(String text) {
        AlertSummary alert = alert(0, Map.of(text, text, "user.name", text), text);
        return new Verdict.WrongAlert(
                pair(text, true),
                new Seen(RUNS, IDLE, List.of(alert)),
                new Failure(text, List.of(text, text), new SourceLocation(text, 1, 1), text, text));
    }

    Verdict skipped(String reason) {
        return new Verdict.Skipped(pair("silence", false), reason);
    }

    Pair pair(String expected, boolean declared) {
        SourceLocation location = declared && !scenario.derived()
                ? new SourceLocation(scenario.location().file(), 18, 5)
                : scenario.location();
        return new Pair(rule.name(), scenario.name(), expected, declared, location);
    }

    Seen seen(int alerts) {
        return new Seen(
                RUNS, IDLE, IntStream.range(0, alerts).mapToObj(this::alert).toList());
    }

    Failure failure(String problem, List<String> trail, SourceLocation location, String note) {
        return new Failure(
                problem,
                trail,
                location,
                note,
                "scrapewatch explain " + rule.name() + " --scenario " + scenario.name());
    }

    private AlertSummary alert(int number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("user.name", "mquist");
        fields.put("user.full_name", "Mårten Quist");
        fields.put("source.ip", "203.0.113.7");
        fields.put("events", Integer.toString(412 + number));
        return alert(number, fields, rule.title() + " by mquist created " + rule.severity() + " alert.");
    }

    AlertSummary alert(int number, Map<String, String> fields, String reason) {
        Instant raised = scenario.from().plus(Duration.ofMinutes(25 + 5L * number));
        Span window = new Span(raised.minus(Duration.ofMinutes(6)), raised);
        return new AlertSummary(
                "a1b2c3d4-%s-%d".formatted(rule.name(), number),
                rule.name(),
                rule.title(),
                rule.severity(),
                rule.riskScore(),
                rule.buildingBlock(),
                raised,
                Optional.of(window),
                raised.minus(Duration.ofSeconds(20)),
                Optional.of(new Span(raised.minus(Duration.ofMinutes(5)), raised.minus(Duration.ofSeconds(20)))),
                reason,
                fields);
    }
}
