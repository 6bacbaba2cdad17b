package io.github.scrapewatch.node.processor;

import io.github.scrapewatch.node.processor.document.DocumentProcessors;
import io.github.scrapewatch.node.processor.network.NetworkProcessors;
import io.github.scrapewatch.node.processor.text.TextProcessors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elasticsearch.common.settings.Setting;
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
        processors.putAll(TextProcessors.all(parameters));
        processors.putAll(NetworkProcessors.all(parameters));
        return Map.copyOf(processors);
    }

    @Override
    public List<Setting<?>> getSettings() {
        return List.of(NetworkProcessors.GEOIP_DIRECTORY);
    }
}
