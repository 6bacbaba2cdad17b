package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.IndexOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what became of the records of one source; told by several threads. */
final class SourceTally {
    private static final int MOST_REFUSALS = 3;

    private final LogSource source;
    private final List<String> refusals = new ArrayList<>();
    private long records;
    private long duplicates;
    private long refused;
    private long replaced;
    private Optional<String> problem = Optional.empty();

    SourceTally(LogSource source) {
        this.source = source;
    }

    LogSource source() {
        return source;
    }

    synchronized void read() {
        records++;
    }

    synchronized void duplicate() {
        duplicates++;
    }

    synchronized void refused(long line, IndexOutcome.Refused refusal) {
        refused++;
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(source.name() + ":" + line + "  " + refusal.type() + ": " + refusal.reason());
        }
    }

    /** Characters that were no UTF-8. */
    synchronized void replaced(long characters) {
        replaced += characters;
    }

    /** Why it was not read to its end. */
    synchronized void broken(String why) {
        problem = Optional.of(why);
    }

    /** @param refusals the first of those that were refused, each with its place */
    record Counts(
            LogSource source,
            long records,
            long duplicates,
            long refused,
            long replaced,
            List<String> refusals,
            Optional<String> problem) {

        long documents() {
            return records - duplicates - refused;
        }
    }

    synchronized Counts counts() {
        return new Counts(source, records, duplicates, refused, replaced, List.copyOf(refusals), problem);
    }
}
