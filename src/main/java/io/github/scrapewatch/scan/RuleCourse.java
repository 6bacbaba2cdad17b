package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.detection.RunOutcome;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.verify.AlertSummaries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the runs of one rule add up to. Of alerts beyond the first so many only the number is kept. */
final class RuleCourse {
    static final int MOST_ALERTS = 1000;

    private final RuleFile rule;
    private final Map<String, Instant> raisedAt = new HashMap<>();
    private final List<AlertSummary> alerts = new ArrayList<>();
    private final Map<String, Instant> warnings = new LinkedHashMap<>();
    private final Map<String, Instant> errors = new LinkedHashMap<>();
    private Optional<Span> raisedIn = Optional.empty();
    private long raised;
    private int runs;
    private long took;

    RuleCourse(RuleFile rule) {
        this.rule = rule;
    }

    void add(ScheduledRun run, RunOutcome outcome) {
        runs++;
        if (outcome instanceof RunOutcome.Ran ran) {
            took += ran.took();
            ran.alerts().forEach(it -> raisedAt.putIfAbsent(it.id(), run.startedAt()));
            if (!ran.alerts().isEmpty()) {
                Span now = new Span(run.startedAt(), run.startedAt());
                raisedIn = Optional.of(raisedIn.map(now::including).orElse(now));
            }
            ran.warnings().forEach(it -> warnings.putIfAbsent(it, run.startedAt()));
            ran.errors().forEach(it -> errors.putIfAbsent(it, run.startedAt()));
        }
    }

    /** Alerts as they are for good. */
    void settle(List<Alert> settled) {
        for (Alert alert : settled) {
            Instant at = Optional.ofNullable(raisedAt.remove(alert.id())).orElseGet(alert::time);
            if (!alert.isBlock()) {
                raised++;
                if (alerts.size() < MOST_ALERTS) {
                    alerts.add(AlertSummaries.of(rule, alert, at));
                }
            }
        }
    }

    boolean idle() {
        return runs == 0;
    }

    /**
     * @param raised how many alerts there were, of which the first are listed
     * @param raisedIn from the first run that raised one to the last
     * @param skipped why this engine cannot run it
     * @param blind whether there is nothing that it looks at
     * @param warnings and errors, each with the time of its first run
     * @param nanos from beginning to end
     */
    record Outcome(
            RuleFile rule,
            int runs,
            List<AlertSummary> alerts,
            long raised,
            Optional<Span> raisedIn,
            Optional<String> skipped,
            boolean blind,
            Map<String, Instant> warnings,
            Map<String, Instant> errors,
            long took,
            long nanos) {}

    Outcome outcome(Optional<String> skipped, boolean blind, long nanos) {
        return new Outcome(
                rule, runs, List.copyOf(alerts), raised, raisedIn, skipped, blind, warnings, errors, took, nanos);
    }
}
