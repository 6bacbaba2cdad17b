package io.github.scrapewatch.report;

import io.github.scrapewatch.ingest.Change;
import io.github.scrapewatch.ingest.Trace;
import io.github.scrapewatch.ingest.Trace.Step;
import io.github.scrapewatch.rawlog.RawRecord;

/** A record's way through the pipelines, for people. */
public final class TraceText {
    private static final int LONGEST = 160;

    private TraceText() {}

    public static String write(RawRecord record, Trace trace) {
        StringBuilder text = new StringBuilder();
        text.append(record.location())
                .append("  ")
                .append(shortened(record.text()))
                .append('\n');
        String pipeline = "";
        for (Step step : trace.steps()) {
            if (!step.pipeline().equals(pipeline)) {
                pipeline = step.pipeline();
                text.append("  ").append(pipeline).append('\n');
            }
            append(text, step);
        }
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, Step step) {
        text.append("    ")
                .append(step.tag().isEmpty() ? "(no tag)" : step.tag())
                .append("  ")
                .append(step.type());
        text.append(step.status().equals("success") ? "" : "  " + step.status()).append('\n');
        step.error()
                .ifPresent(error ->
                        text.append("        ! ").append(shortened(error)).append('\n'));
        step.changes()
                .forEach(change ->
                        text.append("        ").append(described(change)).append('\n'));
    }

    private static String described(Change change) {
        if (change.added()) {
            return "+ " + change.path() + ": " + shortened(change.after().toString());
        }
        return change.removed()
                ? "- " + change.path()
                : "~ " + change.path() + ": " + shortened(change.before().toString()) + " -> "
                        + shortened(change.after().toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... (" + text.length() + " characters)";
    }
}
