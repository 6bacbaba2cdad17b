package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Scan;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.verify.RuleSummaries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what a scan has found. */
record ScanReport(
        ScanPlan plan,
        List<SourceTally.Counts> counts,
        Map<String, Inventory.Content> contents,
        Inventory inventory,
        List<RuleCourse.Outcome> outcomes) {
    private static final long MILLI = 1_000_000;

    Scanned write(Verification.About about, Optional<Span> span, Timings timings) {
        List<Scan.NotRun> notRun = notRun();
        List<String> kept = notRun.stream().map(Scan.NotRun::rule).toList();
        Scan scan = new Scan(
                about,
                counts.stream().map(this::source).toList(),
                plan.rules().stream()
                        .filter(it -> !kept.contains(it.shortName()))
                        .map(RuleSummaries::of)
                        .toList(),
                notRun,
                alerts(),
                span.map(it -> inventory.timeline(new Window(it.from(), it.to())))
                        .orElse(Timeline.NONE),
                new ScanNotes(this, span).all(),
                timings);
        return new Scanned(scan, whole(counts, contents));
    }

    /** Whether everything was read, and something could be. */
    static boolean whole(List<SourceTally.Counts> counts, Map<String, Inventory.Content> contents) {
        long unreadable = contents.values().stream()
                .mapToLong(Inventory.Content::unreadable)
                .sum();
        long records = counts.stream().mapToLong(SourceTally.Counts::records).sum();
        return counts.stream().noneMatch(it -> it.problem().isPresent() || it.refused() > 0) && unreadable < records;
    }

    private Scan.Source source(SourceTally.Counts source) {
        Inventory.Content content = contents.getOrDefault(source.source().name(), Inventory.Content.NONE);
        return new Scan.Source(
                source.source().name(),
                Formats.inWords(content.formats()),
                source.records(),
                source.documents(),
                content.unreadable() + source.refused(),
                content.span());
    }

    private List<Scan.NotRun> notRun() {
        List<Scan.NotRun> notRun = new ArrayList<>();
        for (RuleCourse.Outcome outcome : outcomes) {
            outcome.skipped()
                    .ifPresent(it -> notRun.add(new Scan.NotRun(outcome.rule().shortName(), false, it)));
            outcome.errors().entrySet().stream()
                    .findFirst()
                    .ifPresent(it -> notRun.add(new Scan.NotRun(
                            outcome.rule().shortName(), true, "run of " + it.getValue() + ": " + it.getKey())));
        }
        if (outcomes.isEmpty()) {
            for (RuleFile rule : plan.rules()) {
                notRun.add(new Scan.NotRun(rule.shortName(), false, "there is no event to run over"));
            }
        }
        return notRun;
    }

    private List<AlertSummary> alerts() {
        return outcomes.stream()
                .flatMap(it -> it.alerts().stream())
                .sorted(Comparator.comparing(AlertSummary::raisedAt)
                        .thenComparing(AlertSummary::rule)
                        .thenComparing(AlertSummary::id))
                .toList();
    }

    static List<Timings.RuleCost> costs(List<RuleCourse.Outcome> outcomes) {
        return outcomes.stream()
                .map(it -> new Timings.RuleCost(it.rule().shortName(), it.runs(), it.nanos() / MILLI, it.took()))
                .sorted(Comparator.comparing(Timings.RuleCost::rule))
                .toList();
    }
}
