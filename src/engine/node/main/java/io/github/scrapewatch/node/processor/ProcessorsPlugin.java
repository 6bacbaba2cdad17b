package io.github.scrapewatch.node.processor;

import io.github.scrapewatch.node.processor.document.DocumentProcessors;
import java.util.HashMap;
import java.util.Map;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.plugins.IngestPlugin;
import org.elasticsearch.plugins.Plugin;

/** The ingest processors. */
public final class ProcessorsPlugin extends Plugin implements IngestPlugin {
    @Override
    public Map<String, Processor.Factory> getProcessors(Processor.Parameters parameters) {
        // The stand-ins come first: what a later line brings takes their place.
        Map<String, Processor.Factory> processors = new HashMap<>(UnavailableProcessor.all());
        processors.putAll(DocumentProcessors.all(parameters));
        return Map.copyOf(processors);
    }
}
