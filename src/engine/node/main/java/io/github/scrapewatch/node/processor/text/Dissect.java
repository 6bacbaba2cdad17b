package io.github.scrapewatch.node.processor.text;

import io.github.scrapewatch.node.processor.step.Fields;
import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import org.elasticsearch.dissect.DissectParser;
import org.elasticsearch.ingest.IngestDocument;

/** The processor {@code dissect}. */
record Dissect(String field, DissectParser parser, boolean ignoreMissing) implements Step {
    static final String TYPE = "dissect";

    static Dissect from(Options options) {
        String field = options.required("field");
        String pattern = options.required("pattern");
        String separator = options.text("append_separator", "");
        boolean ignoreMissing = options.flag("ignore_missing", false);
        return new Dissect(field, new DissectParser(pattern, separator), ignoreMissing);
    }

    @Override
    public void apply(IngestDocument document) {
        String text = Fields.text(document, field, ignoreMissing, "cannot process it.");
        if (text != null) {
            parser.forceParse(text).forEach(document::setFieldValue);
        }
    }
}
