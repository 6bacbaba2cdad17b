package io.github.scrapewatch.scan;

import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.rule.DetectionRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader should know before they believe the result. */
record ScanNotes(ScanReport report, Optional<Span> span) {
    private static final int MOST_MISFITS = 5;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_NAMES = 4;

    List<String> all() {
        return Stream.of(files(), records(), misfits(), silent(), history(), warnings(), more())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> files() {
        List<String> notes = new ArrayList<>();
        report.counts()
                .forEach(it -> it.problem()
                        .ifPresent(problem -> notes.add(problem.replace("\n  ", " ") + " The " + it.records()
                                + " records up to there are in this result.")));
        report.plan().logs().repeated().forEach(it -> notes.add(it + " is named twice, and was read once."));
        List<String> empty = report.counts().stream()
                .filter(it -> it.records() == 0 && it.problem().isEmpty())
                .map(it -> it.source().name())
                .toList();
        if (!empty.isEmpty()) {
            notes.add(names(empty) + (empty.size() == 1 ? " is empty." : " are empty."));
        }
        return notes;
    }

    private List<String> records() {
        List<String> notes = new ArrayList<>();
        long duplicates = sum(SourceTally.Counts::duplicates);
        if (duplicates > 0) {
            notes.add(duplicates + " records were there twice, and count once.");
        }
        long replaced = sum(SourceTally.Counts::replaced);
        if (replaced > 0) {
            notes.add(replaced + " characters are not UTF-8, and were replaced.");
        }
        long refused = sum(SourceTally.Counts::refused);
        if (refused > 0) {
            notes.add(refused + " records were refused by Elasticsearch, and no rule has seen them; the first:");
            report.counts().stream()
                    .flatMap(it -> it.refusals().stream())
                    .limit(MOST_MISFITS)
                    .forEach(notes::add);
        }
        return notes;
    }

    private long sum(ToLongFunction<SourceTally.Counts> number) {
        return report.counts().stream().mapToLong(number).sum();
    }

    private List<String> misfits() {
        long unreadable = report.contents().values().stream()
                .mapToLong(Inventory.Content::unreadable)
                .sum();
        if (unreadable == 0) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        notes.add(unreadable + " of " + sum(SourceTally.Counts::records)
                + " records could not be read, and no rule has seen them; the first:");
        report.inventory().misfits(MOST_MISFITS).forEach(it -> notes.add(place(it) + "  " + reason(it)));
        return notes;
    }

    private String place(Inventory.Misfit misfit) {
        return misfit.offset() < 0
                ? misfit.source()
                : report.counts().stream()
                        .map(SourceTally.Counts::source)
                        .filter(it -> it.name().equals(misfit.source()))
                        .findFirst()
                        .map(it -> it.place(misfit.offset()))
                        .orElse(misfit.source());
    }

    private static String reason(Inventory.Misfit misfit) {
        String why = misfit.why().replaceAll("(?s).* failed: (?:IllegalArgumentException\\[)?", "");
        return shortened(why) + ": " + shortened(misfit.text());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }

    /** Silence of a rule that has seen nothing says nothing. */
    private List<String> silent() {
        List<String> idle = report.outcomes().stream()
                .filter(RuleCourse.Outcome::blind)
                .map(it -> it.rule().shortName())
                .toList();
        return idle.isEmpty()
                ? List.of()
                : List.of("Of " + idle.size() + " rules these logs hold nothing to look at: " + names(idle) + ".");
    }

    private List<String> history() {
        List<RuleFile> rules = report.outcomes().stream()
                .map(RuleCourse.Outcome::rule)
                .filter(it -> it.rule().orElseThrow() instanceof DetectionRule.NewTerms)
                .toList();
        if (rules.isEmpty() || span.isEmpty()) {
            return List.of();
        }
        return List.of("Nothing is known of the time before " + span.get().from() + ". What is new to "
                + names(rules.stream().map(RuleFile::shortName).toList())
                + " is so in these logs: give them older logs too, and say with --since where to begin.");
    }

    private List<String> warnings() {
        List<String> notes = new ArrayList<>();
        for (RuleCourse.Outcome outcome : report.outcomes()) {
            for (Map.Entry<String, Instant> warning : outcome.warnings().entrySet()) {
                notes.add(outcome.rule().shortName() + ", from the run of " + warning.getValue() + " on: "
                        + warning.getKey());
            }
        }
        return notes;
    }

    private List<String> more() {
        return report.outcomes().stream()
                .filter(it -> it.raised() > it.alerts().size())
                .map(it -> it.rule().shortName() + " raised " + it.raised() + " alerts; the first "
                        + it.alerts().size() + " are listed.")
                .toList();
    }

    private static String names(List<String> names) {
        String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? some : some + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
