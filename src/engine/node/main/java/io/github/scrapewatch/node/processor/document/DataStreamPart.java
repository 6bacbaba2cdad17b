package io.github.scrapewatch.node.processor.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.elasticsearch.ingest.IngestDocument;

/** One candidate for a part of a data stream's name: a literal, or a reference to a field, as in <code>{{service.name}}</code>. */
final class DataStreamPart {
    private static final int LONGEST = 100;

    private final Kind kind;
    private final String literal;
    private final String reference;

    DataStreamPart(Kind kind, String text) {
        this.kind = kind;
        boolean refers = text.contains("{{") || text.contains("}}");
        this.reference = refers ? reference(text) : null;
        this.literal = refers ? null : text;
        if (!refers && !kind.sanitized(text).equals(text)) {
            throw new IllegalArgumentException("'" + text + "' contains disallowed characters");
        }
    }

    private static String reference(String text) {
        if (!text.startsWith("{{") || !text.endsWith("}}")) {
            throw invalid(text);
        }
        String field = text.substring(2, text.length() - 2);
        if (field.startsWith("{") && field.endsWith("}")) {
            field = field.substring(1, field.length() - 1);
        }
        // One field only: {{a}}-{{b}} is no reference.
        if (field.contains("{") || field.contains("}")) {
            throw invalid(text);
        }
        return field;
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("'" + text + "' is not a valid field reference");
    }

    /** The value for a document, or null if the field is missing. */
    String resolve(IngestDocument document) {
        if (reference == null) {
            return literal;
        }
        String value = document.getFieldValue(reference, String.class, true);
        return value == null ? null : kind.sanitized(value);
    }

    /** The three parts of a name. A dash ends all of them but the last. */
    enum Kind {
        TYPE("[\\\\/*?\"<>| ,#:-]"),
        DATASET("[\\\\/*?\"<>| ,#:-]"),
        NAMESPACE("[\\\\/*?\"<>| ,#:]");

        private final Pattern disallowed;

        Kind(String disallowed) {
            this.disallowed = Pattern.compile(disallowed);
        }

        String option() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String sanitized(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            String cut = lower.substring(0, Math.min(lower.length(), LONGEST));
            return disallowed.matcher(cut).replaceAll("_");
        }
    }
}
