package io.github.scrapewatch.report;

import io.github.scrapewatch.ingest.Ingested;
import io.github.scrapewatch.ingest.Ingested.Failed;
import io.github.scrapewatch.ingest.Ingested.Outcome;
import io.github.scrapewatch.ingest.Ingested.Parsed;
import io.github.scrapewatch.ingest.Ingested.Refused;
import io.github.scrapewatch.ingest.Tally;
import java.util.Optional;

/** Ingested records, a line each. */
public final class IngestedText {
    private static final int LONGEST = 400;

    private IngestedText() {}

    public static Optional<String> document(Ingested ingested) {
        Outcome outcome = ingested.outcome();
        if (outcome instanceof Parsed parsed) {
            return Optional.of(parsed.document().toString());
        }
        return outcome instanceof Failed failed ? Optional.of(failed.document().toString()) : Optional.empty();
    }

    public static Optional<String> failure(Ingested ingested) {
        String location = ingested.record().location();
        Outcome outcome = ingested.outcome();
        if (outcome instanceof Failed failed) {
            return Optional.of(location + "  " + onOneLine(failed.message()));
        }
        return outcome instanceof Refused refused
                ? Optional.of(location + "  no document: " + onOneLine(refused.message()))
                : Optional.empty();
    }

    /** Parsers like to repeat the record. */
    private static String onOneLine(String message) {
        String line = message.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    public static String summary(Tally tally) {
        String summary = tally.records() + " records: " + tally.documents() + " documents, " + tally.failed()
                + " failed, " + tally.dropped() + " dropped";
        return tally.replaced() == 0
                ? summary
                : summary + "; " + tally.replaced() + " characters are not UTF-8 and were replaced";
    }
}
