package io.github.scrapewatch.node.processor;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elasticsearch.ingest.ConfigurationUtils;
import org.elasticsearch.ingest.Processor;

/**
 * Stands for a processor that Elasticsearch has and the published jars lack: {@code attachment} needs Tika, {@code enrich} and
 * {@code inference} need indices and models of their own, {@code redact} and {@code set_security_user} a licence or a user, and so
 * on. A pipeline that uses one is refused with a message that names the engines that have it.
 */
record UnavailableProcessor(String type) implements Processor.Factory {
    static Map<String, Processor.Factory> all() {
        return Stream.of(
                        "attachment",
                        "circle",
                        "enrich",
                        "geo_grid",
                        "inference",
                        "normalize_for_stream",
                        "redact",
                        "set_security_user")
                .collect(Collectors.toUnmodifiableMap(Function.identity(), UnavailableProcessor::new));
    }

    @Override
    public Processor create(
            Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
        throw ConfigurationUtils.newConfigurationException(
                type,
                tag,
                null,
                "processor type [" + type
                        + "] is not part of scrapewatch's embedded engine; use the container engine or a remote cluster");
    }
}
