package io.github.scrapewatch.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Appended;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Batch;
import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.engine.RejectedException;
import java.util.List;
import java.util.Map;

/** A cluster behind Elasticsearch's REST interface. Embedded, in a container or remote: the same requests. */
public final class ElasticCluster implements Cluster {
    private static final String WHERE_PRESENT = "?ignore_unavailable=true&allow_no_indices=true";

    private final Http http;
    private final OwnNames ownNames;

    ElasticCluster(Http http, OwnNames ownNames) {
        this.http = http;
        this.ownNames = ownNames;
    }

    @Override
    public void install(Asset asset) {
        ownNames.require(asset.name());
        http.put(path(asset.kind(), asset.name()), asset.body());
    }

    @Override
    public void uninstall(Asset.Kind kind, String name) {
        ownNames.require(name);
        http.delete(path(kind, name));
    }

    private static String path(Asset.Kind kind, String name) {
        return "/" + kind.path() + "/" + Paths.encode(name);
    }

    @Override
    public void install(LookupTable table) {
        ownNames.require(table.name());
        new LookupIndex(http, table.name()).install(table);
    }

    @Override
    public void uninstallTable(String name) {
        ownNames.require(name);
        new LookupIndex(http, name).uninstall();
    }

    @Override
    public void createDataStream(String dataStream) {
        ownNames.require(dataStream);
        try {
            http.put("/_data_stream/" + Paths.encode(dataStream));
        } catch (RejectedException e) {
            if (!e.type().equals("resource_already_exists_exception")) {
                throw e;
            }
        }
    }

    @Override
    public List<IndexOutcome> append(String dataStream, List<Document> documents) {
        ownNames.require(dataStream);
        JsonNode answer = http.postLines("/" + Paths.encode(dataStream) + "/_bulk", Bulk.creating(documents));
        return Bulk.outcomes(answer);
    }

    @Override
    public Appended append(Batch batch) {
        ownNames.require(batch.dataStream());
        String path = "/" + Paths.encode(batch.dataStream()) + "/_bulk" + Bulk.NUMBERS_ONLY;
        return Bulk.appended(http.postLines(path, batch.lines()));
    }

    @Override
    public void refresh(String dataStream) {
        http.post("/" + Paths.encode(dataStream) + "/_refresh");
    }

    @Override
    public void deleteDataStream(String dataStream) {
        ownNames.require(dataStream);
        http.delete("/_data_stream/" + Paths.encode(dataStream));
    }

    @Override
    public void createIndex(String name, JsonNode body) {
        ownNames.require(name);
        http.put("/" + Paths.encode(name), body);
    }

    @Override
    public void deleteIndex(String name) {
        ownNames.require(name);
        http.delete("/" + Paths.encode(name) + "?ignore_unavailable=true");
    }

    @Override
    public void nameIndices(Map<String, String> aliases) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode actions = body.putArray("actions");
        aliases.forEach((index, alias) -> {
            ownNames.require(index);
            actions.addObject()
                    .putObject("add")
                    .put("index", index)
                    .put("alias", alias)
                    .put("is_write_index", true)
                    .put("is_hidden", true);
        });
        http.post("/_aliases", body);
    }

    @Override
    public List<IndexOutcome> put(String index, List<Document> documents) {
        ownNames.require(index);
        JsonNode answer = http.postLines("/" + Paths.encode(index) + "/_bulk", Bulk.replacing(documents));
        return Bulk.outcomes(answer);
    }

    @Override
    public JsonNode simulate(JsonNode body) {
        return http.post("/_ingest/pipeline/_simulate", body);
    }

    @Override
    public JsonNode simulate(String pipeline, JsonNode body) {
        return http.post("/_ingest/pipeline/" + Paths.encode(pipeline) + "/_simulate", body);
    }

    @Override
    public JsonNode trace(String pipeline, JsonNode body) {
        return http.post("/_ingest/pipeline/" + Paths.encode(pipeline) + "/_simulate?verbose=true", body);
    }

    @Override
    public JsonNode search(String target, JsonNode body) {
        return http.post("/" + Paths.encode(target) + "/_search", body);
    }

    @Override
    public JsonNode searchAnyOf(List<String> targets, JsonNode body) {
        return http.post("/" + Paths.encode(targets) + "/_search" + WHERE_PRESENT, body);
    }

    @Override
    public JsonNode openPointInTime(List<String> targets) {
        return http.post("/" + Paths.encode(targets) + "/_pit?keep_alive=5m&ignore_unavailable=true");
    }

    @Override
    public JsonNode searchPointInTime(JsonNode body) {
        return http.post("/_search", body);
    }

    @Override
    public void closePointInTime(String id) {
        http.delete("/_pit", JsonNodeFactory.instance.objectNode().put("id", id));
    }

    @Override
    public JsonNode fieldCaps(List<String> targets, JsonNode body) {
        return http.post("/" + Paths.encode(targets) + "/_field_caps" + WHERE_PRESENT + "&include_unmapped=true", body);
    }

    @Override
    public JsonNode esql(JsonNode body) {
        return http.post("/_query", body);
    }

    @Override
    public JsonNode eql(List<String> targets, JsonNode body) {
        return http.post("/" + Paths.encode(targets) + "/_eql/search" + WHERE_PRESENT, body);
    }

    @Override
    public Capabilities capabilities() {
        return new CapabilityProbe(http).probe();
    }
}
