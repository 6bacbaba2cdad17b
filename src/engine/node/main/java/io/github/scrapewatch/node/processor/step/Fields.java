package io.github.scrapewatch.node.processor.step;

import org.elasticsearch.ingest.IngestDocument;

/** Reads the field that a processor works on. */
public final class Fields {
    private Fields() {}

    /** Null if there is no such text and that is to be ignored; {@code purpose} ends the complaint about a field that is null. */
    public static String text(IngestDocument document, String field, boolean ignoreMissing, String purpose) {
        return value(document, field, String.class, ignoreMissing, purpose);
    }

    public static <T> T value(
            IngestDocument document, String field, Class<T> type, boolean ignoreMissing, String purpose) {
        T value = document.getFieldValue(field, type, ignoreMissing);
        if (value == null && !ignoreMissing) {
            throw new IllegalArgumentException("field [" + field + "] is null, " + purpose);
        }
        return value;
    }
}
