package io.github.scrapewatch.export.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.export.files.Resources;
import java.util.List;

/** The dashboard as a saved object, whose parts are JSON inside of texts. {@code dashboard.json} has the same as plain JSON. */
final class Dashboard {
    /** Saved objects of a package begin with its name, so that two packages cannot meet. */
    static final String ID = Manifest.NAME + "-a3f0c7d2-6b1e-4f0e-9f5b-2c8d61e4b7a9";

    private static final String KIBANA = "8.8.0";
    private static final String DASHBOARD_TYPE = "10.2.0";

    private Dashboard() {}

    static Artefact file() {
        JsonNode plain = plain();
        ArrayNode panels = Json.array();
        ArrayNode references = Json.array();
        for (JsonNode panel : plain.path("panels")) {
            String index = Integer.toString(panels.size() + 1);
            panels.add(panel(panel, index));
            for (JsonNode reference : panel.at("/embeddableConfig/attributes/references")) {
                ObjectNode named = reference.deepCopy();
                references.add(
                        named.put("name", index + ":" + reference.path("name").asText()));
            }
        }
        return Artefact.json(
                "kibana/dashboard/" + ID + ".json",
                Json.object(
                        "id", ID,
                        "type", "dashboard",
                        "attributes", attributes(plain, panels),
                        "references", references,
                        "coreMigrationVersion", KIBANA,
                        "typeMigrationVersion", DASHBOARD_TYPE));
    }

    static JsonNode plain() {
        try {
            return new ObjectMapper().readTree(Resources.text(Dashboard.class, "dashboard.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dashboard.json is no JSON", e);
        }
    }

    private static ObjectNode panel(JsonNode panel, String index) {
        ObjectNode numbered = panel.deepCopy();
        ((ObjectNode) numbered.path("gridData")).put("i", index);
        return numbered.put("panelIndex", index);
    }

    private static ObjectNode attributes(JsonNode plain, ArrayNode panels) {
        JsonNode nothing = Json.object("query", Json.object("query", "", "language", "kuery"), "filter", List.of());
        JsonNode options = Json.object(
                "useMargins", true,
                "syncColors", false,
                "syncCursor", true,
                "syncTooltips", false,
                "hidePanelTitles", false);
        return Json.object(
                "title", plain.path("title"),
                "description", plain.path("description"),
                "panelsJSON", panels.toString(),
                "optionsJSON", options.toString(),
                "timeRestore", false,
                "version", 1,
                "kibanaSavedObjectMeta", Json.object("searchSourceJSON", nothing.toString()));
    }
}
