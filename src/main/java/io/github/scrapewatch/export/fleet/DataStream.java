package io.github.scrapewatch.export.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.files.Artefact;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One data stream of the package. Its dataset is that of the pack, and not one that begins with the name of the package, so that rules
 * and dashboards find the same indices whichever way the pack came in.
 */
record DataStream(Asset indexTemplate, ObjectNode composed) {
    /** The part of the dataset after its dot. */
    String folder() {
        return dataset().substring(dataset().lastIndexOf('.') + 1);
    }

    String dataset() {
        return composed.at("/mappings/properties/data_stream/properties/dataset/value")
                .asText();
    }

    String title() {
        return "Confluence " + folder() + " log";
    }

    List<Artefact> files(List<Asset> pipelines, Map<String, String> meanings) {
        String entry = composed.at("/settings/index/default_pipeline").asText();
        return Stream.of(
                        List.of(Artefact.yaml("manifest.yml", manifest())),
                        new Fields(composed.at("/mappings/properties"), meanings).files(),
                        new Pipelines(pipelines, entry).files())
                .flatMap(List::stream)
                .map(it -> it.under("data_stream/" + folder()))
                .toList();
    }

    private ObjectNode manifest() {
        return Json.object(
                "title", title(),
                "type", "logs",
                "dataset", dataset(),
                "streams", List.of(),
                "elasticsearch",
                        Json.object("index_template", Json.object("settings", settings(), "mappings", mappings())));
    }

    /** Fleet names the pipeline itself. */
    private JsonNode settings() {
        ObjectNode settings = (ObjectNode) composed.path("settings").deepCopy();
        ((ObjectNode) settings.path("index")).remove("default_pipeline");
        return settings;
    }

    /** What is no field, and what a field can not say in Fleet's list. */
    private JsonNode mappings() {
        ObjectNode mappings = ((ObjectNode) composed.path("mappings").deepCopy()).without(List.of("properties"));
        mappings.set("properties", Json.object("@timestamp", composed.at("/mappings/properties/@timestamp")));
        return mappings;
    }
}
