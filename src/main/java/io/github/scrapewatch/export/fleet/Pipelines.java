package io.github.scrapewatch.export.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.export.files.Artefact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pipelines of one data stream. Fleet gives each a name with the version of the package in it, so one calls another by a placeholder
 * that Fleet fills; every data stream has its own copy of those that several use.
 */
final class Pipelines {
    private static final String PREFIX = Manifest.NAME + "-";
    private static final String ENTRY = "default";

    private final Map<String, Asset> known = new TreeMap<>();
    private final Map<String, Asset> called = new TreeMap<>();
    private final String entry;

    /** @param entry the pipeline that the data stream begins with */
    Pipelines(List<Asset> pipelines, String entry) {
        pipelines.forEach(it -> known.put(it.name(), it));
        this.entry = entry;
        call(entry);
    }

    List<Artefact> files() {
        List<Artefact> files = new ArrayList<>();
        called.forEach((name, asset) -> {
            JsonNode body = asset.body().deepCopy();
            calls(body).forEach(this::fill);
            files.add(Artefact.yaml("elasticsearch/ingest_pipeline/" + file(name) + ".yml", body));
        });
        return files;
    }

    private void call(String name) {
        Asset asset = known.get(name);
        if (asset != null && called.putIfAbsent(name, asset) == null) {
            calls(asset.body()).forEach(it -> call(it.path("name").asText()));
        }
    }

    private void fill(ObjectNode call) {
        String name = call.path("name").asText();
        if (called.containsKey(name)) {
            call.put("name", "{{ IngestPipeline \"" + file(name) + "\" }}");
        }
    }

    private String file(String name) {
        if (name.equals(entry)) {
            return ENTRY;
        }
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    /** The {@code pipeline} processors, wherever they stand. */
    private static List<ObjectNode> calls(JsonNode node) {
        List<ObjectNode> calls = new ArrayList<>();
        if (node.path("pipeline") instanceof ObjectNode call && call.has("name")) {
            calls.add(call);
        }
        node.forEach(child -> calls.addAll(calls(child)));
        return calls;
    }
}
