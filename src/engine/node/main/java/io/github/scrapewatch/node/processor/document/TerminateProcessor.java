package io.github.scrapewatch.node.processor.document;

import java.util.Map;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;

/** {@code terminate}: ends the pipeline that it stands in; pipelines that come after it, or that called it, go on. */
public final class TerminateProcessor extends AbstractProcessor {
    static final String TYPE = "terminate";

    private TerminateProcessor(String tag, String description) {
        super(tag, description);
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        document.terminate();
        return document;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** There is nothing to read: {@code terminate} has no options. */
    public record Factory() implements Processor.Factory {
        @Override
        public TerminateProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new TerminateProcessor(tag, description);
        }
    }
}
