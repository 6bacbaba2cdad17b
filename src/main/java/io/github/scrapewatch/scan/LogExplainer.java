package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Explanation;
import io.github.scrapewatch.result.Explanation.Examined;
import io.github.scrapewatch.result.Explanation.Group;
import io.github.scrapewatch.result.Explanation.Step;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.RuleSchedule;
import io.github.scrapewatch.verify.NearMiss;
import io.github.scrapewatch.verify.ScenarioView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells why a rule ended in logs as it did. */
final class LogExplainer {
    private final ScanPlan plan;
    private final RuleFile file;
    private final DetectionRule rule;
    private final LoadedLogs.Content content;

    LogExplainer(ScanPlan plan, RuleFile file, LoadedLogs.Content content) {
        this.plan = plan;
        this.file = file;
        this.rule = file.rule().orElseThrow();
        this.content = content;
    }

    private record Chosen(ScheduledRun run, String why) {}

    private record Parts(Optional<Examined> examined, List<Step> steps, List<Group> nearest, List<String> notes) {
        private static final Parts NONE = new Parts(Optional.empty(), List.of(), List.of(), List.of());
    }

    /** Of logs in which no record could be read. */
    Explanation nothing() {
        List<String> notes = new ScanNotes(report(List.of()), content.span()).all();
        return written("did not run: there is no event to run over", Parts.NONE, List.of(), notes);
    }

    /** @param span of what the rule reads; empty where there is nothing */
    Explanation explain(RuleCourse.Outcome outcome, RulesOverLogs rules, Optional<Window> span) {
        Parts parts = outcome.skipped().isPresent() || span.isEmpty() ? Parts.NONE : parts(outcome, rules, span.get());
        List<String> notes = new ArrayList<>(parts.notes());
        outcome.errors().forEach((error, at) -> notes.add(0, "run of " + at + ": " + error));
        if (span.isEmpty()) {
            notes.add("No other rule raised an alert that this one could read.");
        }
        notes.addAll(new ScanNotes(report(List.of(outcome)), content.span()).all());
        String ended = Explanation.outcome(outcome.skipped(), !outcome.errors().isEmpty(), outcome.raised());
        return written(ended, parts, outcome.alerts(), notes);
    }

    private Explanation written(String outcome, Parts parts, List<AlertSummary> alerts, List<String> notes) {
        List<Step> steps = new ArrayList<>(lines());
        steps.addAll(parts.steps());
        return new Explanation(
                file.shortName(),
                about(),
                outcome,
                Optional.empty(),
                parts.examined(),
                steps,
                parts.nearest(),
                alerts,
                notes);
    }

    private ScanReport report(List<RuleCourse.Outcome> outcomes) {
        return new ScanReport(plan, content.counts(), content.contents(), content.inventory(), outcomes);
    }

    private String about() {
        List<SourceTally.Counts> counts = content.counts();
        return counts.size() == 1 ? counts.get(0).source().name() : counts.size() + " files";
    }

    private List<Step> lines() {
        long records =
                content.counts().stream().mapToLong(SourceTally.Counts::records).sum();
        long documents = content.counts().stream()
                .mapToLong(SourceTally.Counts::documents)
                .sum();
        long unreadable = content.contents().values().stream()
                .mapToLong(Inventory.Content::unreadable)
                .sum();
        return List.of(
                new Step("raw lines", records, "lines"),
                new Step("through the pipelines", documents, "documents"),
                new Step("that could be read", documents - unreadable, "events"));
    }

    private Parts parts(RuleCourse.Outcome outcome, RulesOverLogs rules, Window span) {
        ScenarioView view = rules.view();
        NearMiss nearMiss = new NearMiss(rule, time -> rules.detection(view).anatomy(rule, time), view);
        Agenda.Day runs = Agenda.whole(rule.metadata().schedule(), span, plan.since());
        Optional<Chosen> chosen = choose(outcome, nearMiss, runs);
        List<Step> steps = new ArrayList<>();
        looksAt(rules.detection(view).prefilter(rule), view)
                .ifPresent(it -> steps.add(new Step("that the rule looks at, at any time", it, "events")));
        chosen.ifPresent(it -> steps.addAll(nearMiss.steps(it.run())));
        return new Parts(
                chosen.map(it -> examined(outcome, it, runs)),
                steps,
                chosen.map(it -> nearMiss.nearest(it.run())).orElse(List.of()),
                outcome.raised() > 0
                        ? List.of()
                        : chosen.map(it -> nearMiss.notes(it.run())).orElse(List.of()));
    }

    private static Optional<Long> looksAt(Prefilter prefilter, Searcher view) {
        try {
            if (prefilter instanceof Prefilter.Query query) {
                return Optional.of(view.searchAnyOf(query.index(), query.search(Json.object()))
                        .at("/hits/total/value")
                        .asLong());
            }
            return prefilter instanceof Prefilter.Rows rows
                    ? Optional.of(view.esql(Json.object("query", rows.commands() + "\n| STATS rows_left = COUNT(*)"))
                            .at("/values/0/0")
                            .asLong())
                    : Optional.empty();
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    private Optional<Chosen> choose(RuleCourse.Outcome outcome, NearMiss nearMiss, Agenda.Day runs) {
        Optional<Instant> first =
                outcome.alerts().stream().map(AlertSummary::raisedAt).min(Comparator.naturalOrder());
        if (first.isPresent()) {
            return Optional.of(new Chosen(runs.startedAt(first.get()), "it raised the first alert"));
        }
        return eaten(nearMiss, runs).or(() -> nearest(nearMiss, runs, true));
    }

    private Optional<Chosen> eaten(NearMiss nearMiss, Agenda.Day runs) {
        return rule.metadata().exceptionsList().isEmpty()
                ? Optional.empty()
                : nearest(nearMiss, runs, false)
                        .filter(it -> nearMiss.eaten(it.run()))
                        .map(it -> new Chosen(it.run(), NearMiss.EATEN));
    }

    private static Optional<Chosen> nearest(NearMiss nearMiss, Agenda.Day runs, boolean heedingExceptions) {
        return new NearestRun(runs, (window, at) -> nearMiss.score(window, at, heedingExceptions))
                .find()
                .filter(it -> it.score() > NearMiss.NOTHING)
                .map(it -> new Chosen(
                        it.run(),
                        "the rule came nearest in it" + (it.everywhere() ? "" : ", as far as runs were compared")));
    }

    private Examined examined(RuleCourse.Outcome outcome, Chosen chosen, Agenda.Day runs) {
        RuleSchedule schedule = rule.metadata().schedule();
        Window window = chosen.run().window(schedule);
        return new Examined(
                chosen.run().startedAt(),
                window.from(),
                window.to(),
                chosen.why(),
                outcome.runs(),
                runs.count() - outcome.runs());
    }
}
