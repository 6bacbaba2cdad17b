package io.github.scrapewatch.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Asset;

/**
 * How it is told in a stack what has come from a pack, and may therefore be changed and removed: by {@code _meta.managed_by} in
 * Elasticsearch, by a tag in Kibana.
 */
public final class Mark {
    public static final String OWNER = "scrapewatch";
    public static final String TAG = "Managed By: scrapewatch";
    public static final String KEY = "managed_by";

    static final String TRIAL = "trial";

    private Mark() {}

    static Asset on(Asset asset) {
        JsonNode body = asset.body();
        if (!(body instanceof ObjectNode) || !body.path("_meta").isObject() && body.has("_meta")) {
            return asset;
        }
        ObjectNode marked = body.deepCopy();
        marked.withObject("/_meta").put(KEY, OWNER);
        return new Asset(asset.kind(), asset.name(), marked);
    }

    /** Of what was put into a cluster to try something, and may be replaced by the next who does. */
    static Asset trial(Asset asset) {
        if (!(asset.body().path("_meta") instanceof ObjectNode)) {
            return asset;
        }
        ObjectNode marked = asset.body().deepCopy();
        marked.withObject("/_meta").put(TRIAL, true);
        return new Asset(asset.kind(), asset.name(), marked);
    }

    static boolean isTrial(JsonNode meta) {
        return isOn(meta) && meta.path(TRIAL).asBoolean();
    }

    /** Whether this {@code _meta} or {@code meta} says that it is ours. */
    public static boolean isOn(JsonNode meta) {
        return meta.path(KEY).asText().equals(OWNER);
    }

    public static boolean isTagOn(JsonNode object) {
        for (JsonNode tag : object.path("tags")) {
            if (tag.asText().equals(TAG)) {
                return true;
            }
        }
        return false;
    }

    /** A copy with the tag, which it may have already. */
    public static ObjectNode tagged(ObjectNode object) {
        ObjectNode tagged = object.deepCopy();
        if (!isTagOn(tagged)) {
            tagged.withArray("tags").add(TAG);
        }
        return tagged;
    }
}
