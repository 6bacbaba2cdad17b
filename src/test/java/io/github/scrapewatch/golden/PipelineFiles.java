package io.github.scrapewatch.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.support.TestPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pack's pipelines, and each processor in them however deep. */
final class PipelineFiles {
    private PipelineFiles() {}

    /**
     * @param parent the tag of the {@code foreach} that it is in: Elasticsearch does not trace the inside of one
     */
    record Processor(String pipeline, String type, String tag, Optional<String> parent) {
        @Override
        public String toString() {
            return pipeline + " " + tag;
        }
    }

    static List<Asset> all() {
        return PackAssets.read(TestPlaces.ROOT).assets().stream()
                .filter(asset -> asset.kind() == Asset.Kind.PIPELINE)
                .toList();
    }

    static List<Processor> processors(Asset pipeline) {
        return Stream.of("processors", "on_failure")
                .flatMap(list -> processors(pipeline.name(), pipeline.body().path(list), Optional.empty()).stream())
                .toList();
    }

    private static List<Processor> processors(String pipeline, JsonNode list, Optional<String> parent) {
        List<Processor> found = new ArrayList<>();
        for (JsonNode entry : list) {
            entry.properties()
                    .forEach(processor ->
                            found.addAll(processor(pipeline, processor.getKey(), processor.getValue(), parent)));
        }
        return found;
    }

    private static List<Processor> processor(String pipeline, String type, JsonNode options, Optional<String> parent) {
        String tag = options.path("tag").asText();
        List<Processor> found = new ArrayList<>(List.of(new Processor(pipeline, type, tag, parent)));
        found.addAll(processors(pipeline, options.path("on_failure"), parent));
        options.path("processor")
                .properties()
                .forEach(inner -> found.addAll(
                        processor(pipeline, inner.getKey(), inner.getValue(), Optional.of(parent.orElse(tag)))));
        return found;
    }
}
