package io.github.scrapewatch.ingest;

import io.github.scrapewatch.ingest.Ingested.Dropped;
import io.github.scrapewatch.ingest.Ingested.Failed;
import io.github.scrapewatch.ingest.Ingested.Outcome;
import io.github.scrapewatch.ingest.Ingested.Refused;

/** Counts what became of records. */
public final class Tally {
    private long records;
    private long failed;
    private long dropped;
    private long refused;
    private long replaced;

    public void add(Ingested ingested) {
        Outcome outcome = ingested.outcome();
        records++;
        failed += outcome instanceof Failed || outcome instanceof Refused ? 1 : 0;
        refused += outcome instanceof Refused ? 1 : 0;
        dropped += outcome instanceof Dropped ? 1 : 0;
    }

    public void addReplaced(long characters) {
        replaced += characters;
    }

    public long records() {
        return records;
    }

    public long documents() {
        return records - dropped - refused;
    }

    public long failed() {
        return failed;
    }

    public long dropped() {
        return dropped;
    }

    /** Characters that were no UTF-8. */
    public long replaced() {
        return replaced;
    }
}
