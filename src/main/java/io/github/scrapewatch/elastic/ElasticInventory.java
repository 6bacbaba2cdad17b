package io.github.scrapewatch.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Inventory;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.engine.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is in a cluster, by way of Elasticsearch's REST interface. */
final class ElasticInventory implements Inventory {
    private static final String OURS = "scrapewatch*";

    private final Http http;

    ElasticInventory(Http http) {
        this.http = http;
    }

    @Override
    public List<Asset> assets() {
        List<Asset> assets = new ArrayList<>();
        find("/_ingest/pipeline/" + OURS)
                .properties()
                .forEach(it -> assets.add(new Asset(Asset.Kind.PIPELINE, it.getKey(), it.getValue())));
        addTemplates(assets, Asset.Kind.COMPONENT_TEMPLATE, "component_template");
        addTemplates(assets, Asset.Kind.INDEX_TEMPLATE, "index_template");
        return assets;
    }

    private void addTemplates(List<Asset> assets, Asset.Kind kind, String key) {
        find("/" + kind.path() + "/" + OURS)
                .path(key + "s")
                .forEach(it -> assets.add(new Asset(kind, it.path("name").asText(), it.path(key))));
    }

    /** Where nothing fits a pattern, some interfaces answer with nothing, and others with 404. */
    private JsonNode find(String path) {
        try {
            return http.get(path);
        } catch (RejectedException e) {
            if (e.status() == 404) {
                return MissingNode.getInstance();
            }
            throw e;
        }
    }

    @Override
    public Optional<LookupTable> table(String name) {
        JsonNode mappings =
                find("/" + Paths.encode(name) + "/_mapping").path(name).path("mappings");
        return mappings.isMissingNode()
                ? Optional.empty()
                : Optional.of(new LookupTable(name, mappings.path("_meta"), mappings.path("properties"), rows(name)));
    }

    private Map<String, JsonNode> rows(String name) {
        Map<String, JsonNode> rows = new TreeMap<>();
        new AllDocuments(http, Paths.encode(name))
                .forEach(hit -> rows.put(hit.path("_id").asText(), hit.path("_source")));
        return rows;
    }

    @Override
    public List<String> dataStreamsOf(String indexTemplate) {
        List<String> names = new ArrayList<>();
        find("/_data_stream/logs-confluence.*").path("data_streams").forEach(stream -> {
            if (stream.path("template").asText().equals(indexTemplate)) {
                names.add(stream.path("name").asText());
            }
        });
        return names;
    }
}
