package io.github.scrapewatch.result;

import java.util.List;
import java.util.Optional;

/**
 * Every rule held against logs of which nobody has said what to expect.
 *
 * @param rules that ran
 * @param notRun rules of which nobody can tell whether they would have fired
 * @param alerts as they were raised
 * @param timeline of all sources together
 * @param notes of what a reader should know and nothing else says
 */
public record Scan(
        Verification.About about,
        List<Source> sources,
        List<RuleSummary> rules,
        List<NotRun> notRun,
        List<AlertSummary> alerts,
        ScenarioSummary.Timeline timeline,
        List<String> notes,
        Timings timings) {
    public Scan {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        notRun = List.copyOf(notRun);
        alerts = List.copyOf(alerts);
        notes = List.copyOf(notes);
    }

    /**
     * What was read.
     *
     * @param name of the file, or {@code standard input}
     * @param format as the pipelines know it, such as {@code access log} or {@code audit log}
     * @param unreadable lines that became a {@code pipeline_error}
     * @param span from its first to its last event; empty if it has none
     */
    public record Source(
            String name, String format, long lines, long documents, long unreadable, Optional<Span> span) {}

    /** @param failed it began and met an error; otherwise it was skipped */
    public record NotRun(String rule, boolean failed, String reason) {}

    public long lines() {
        return sources.stream().mapToLong(Source::lines).sum();
    }

    public long unreadable() {
        return sources.stream().mapToLong(Source::unreadable).sum();
    }

    public long failed() {
        return notRun.stream().filter(NotRun::failed).count();
    }

    /** From the first to the last event of all sources. */
    public Optional<Span> span() {
        return sources.stream().flatMap(it -> it.span().stream()).reduce(Span::including);
    }
}
