package io.github.scrapewatch.node.processor.text;

import io.github.scrapewatch.node.processor.step.Fields;
import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.ingest.IngestDocument;

/** The processor {@code split}. The separator is looked at with the first document only: a broken one is no reason to refuse it. */
record Split(String field, String targetField, String separator, boolean preserveTrailing, boolean ignoreMissing)
        implements Step {
    static final String TYPE = "split";

    private static final int ALL_PARTS = -1;
    private static final int NO_EMPTY_PARTS_AT_THE_END = 0;

    static Split from(Options options) {
        String field = options.required("field");
        boolean ignoreMissing = options.flag("ignore_missing", false);
        boolean preserveTrailing = options.flag("preserve_trailing", false);
        String targetField = options.text("target_field", field);
        return new Split(field, targetField, options.required("separator"), preserveTrailing, ignoreMissing);
    }

    @Override
    public void apply(IngestDocument document) {
        String text = Fields.text(document, field, ignoreMissing, "cannot split.");
        if (text != null) {
            int limit = preserveTrailing ? ALL_PARTS : NO_EMPTY_PARTS_AT_THE_END;
            String[] parts = Regexes.guarded(TYPE, separator, () -> text.split(separator, limit));
            document.setFieldValue(targetField, new ArrayList<>(List.of(parts)));
        }
    }
}
