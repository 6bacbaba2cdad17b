package io.github.scrapewatch.deploy.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.FieldChange;
import java.util.List;

/** Pipelines and templates. */
public final class AssetContent {
    /** Whatever else a cluster shows, such as dates, it has added itself. */
    private static final List<String> KEYS = List.of(
            "description",
            "processors",
            "on_failure",
            "index_patterns",
            "priority",
            "data_stream",
            "composed_of",
            "ignore_missing_component_templates",
            "allow_auto_create",
            "template",
            "version",
            "deprecated",
            "_meta");

    private AssetContent() {}

    public static List<FieldChange> compare(JsonNode inStack, JsonNode inPack) {
        return JsonDifference.between(normal(inStack), normal(inPack));
    }

    /** What a pack may write of it. */
    public static ObjectNode written(JsonNode asset) {
        return Normal.only(asset, KEYS).deepCopy();
    }

    private static JsonNode normal(JsonNode asset) {
        ObjectNode chosen = Normal.only(asset, KEYS);
        if (chosen.has("processors")) {
            JsonNode processors = chosen.get("processors").deepCopy();
            processors.forEach(it -> countUsers(it.path("script").path("params")));
            chosen.set("processors", processors);
        }
        if (chosen.has("data_stream")) {
            // That it is there is what counts; a cluster writes out what is the default in it.
            ObjectNode stream = chosen.get("data_stream").deepCopy();
            List.of("hidden", "allow_custom_routing").forEach(key -> {
                if (!stream.path(key).asBoolean()) {
                    stream.remove(key);
                }
            });
            chosen.set("data_stream", stream);
        }
        if (chosen.path("template").has("settings")) {
            ObjectNode template = chosen.get("template").deepCopy();
            template.set("settings", Normal.settings(template.get("settings")));
            chosen.set("template", template);
        }
        return chosen;
    }

    /** Names of people are nobody's business here; that they differ, and how many there are, is. */
    private static void countUsers(JsonNode params) {
        for (String key : List.of("users", "logins")) {
            if (params.path(key).isObject()) {
                JsonNode users = params.get(key);
                ((ObjectNode) params).put(key, users.size() + " of them, " + Integer.toHexString(users.hashCode()));
            }
        }
    }
}
