package io.github.scrapewatch.node.processor.step;

import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;

final class StepProcessor extends AbstractProcessor {
    private final String type;
    private final Step step;

    StepProcessor(String type, String tag, String description, Step step) {
        super(tag, description);
        this.type = type;
        this.step = step;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public IngestDocument execute(IngestDocument document) throws Exception {
        step.apply(document);
        return document;
    }
}
