package io.github.scrapewatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.Asset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in which pipeline, in the order in which it runs.
 *
 * @param processors by pipeline
 */
public record Outline(Map<String, List<Processor>> processors) {
    public Outline {
        processors = Map.copyOf(processors);
    }

    /** @param calls the pipeline that it calls; empty if it calls none */
    public record Processor(String tag, String calls) {}

    public static Outline of(List<Asset> assets) {
        Map<String, List<Processor>> all = new HashMap<>();
        for (Asset asset : assets) {
            if (asset.kind() == Asset.Kind.PIPELINE) {
                List<Processor> own = new ArrayList<>();
                collect(asset.body().path("processors"), own);
                collect(asset.body().path("on_failure"), own);
                all.put(asset.name(), List.copyOf(own));
            }
        }
        return new Outline(all);
    }

    private static void collect(JsonNode list, List<Processor> into) {
        for (JsonNode entry : list) {
            entry.properties().forEach(processor -> {
                JsonNode options = processor.getValue();
                String calls = processor.getKey().equals("pipeline")
                        ? options.path("name").asText()
                        : "";
                into.add(new Processor(options.path("tag").asText(), calls));
                collect(options.path("on_failure"), into);
            });
        }
    }

    /** Where in a pipeline a tag comes next; negative if it does not. */
    int next(String pipeline, String tag, int after) {
        List<Processor> own = processors.getOrDefault(pipeline, List.of());
        for (int at = after + 1; at < own.size(); at++) {
            if (own.get(at).tag().equals(tag)) {
                return at;
            }
        }
        return -1;
    }

    String calls(String pipeline, int at) {
        return at < 0 ? "" : processors.get(pipeline).get(at).calls();
    }
}
