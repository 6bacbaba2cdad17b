package io.github.scrapewatch.node.processor.network;

import io.github.scrapewatch.node.processor.step.Fields;
import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.Map;
import org.elasticsearch.ingest.IngestDocument;

/** The processor {@code uri_parts}. */
record UriParts(
        String field, String targetField, boolean keepOriginal, boolean removeIfSuccessful, boolean ignoreMissing)
        implements Step {
    static final String TYPE = "uri_parts";

    static UriParts from(Options options) {
        return new UriParts(
                options.required("field"),
                options.text("target_field", "url"),
                options.flag("keep_original", true),
                options.flag("remove_if_successful", false),
                options.flag("ignore_missing", false));
    }

    @Override
    public void apply(IngestDocument document) {
        String text = Fields.text(document, field, ignoreMissing, "cannot process it.");
        if (text == null) {
            return;
        }
        Map<String, Object> parts = Uri.parse(text).parts();
        if (keepOriginal) {
            parts.put("original", text);
        }
        if (removeIfSuccessful && !targetField.equals(field)) {
            document.removeField(field);
        }
        document.setFieldValue(targetField, parts);
    }
}
