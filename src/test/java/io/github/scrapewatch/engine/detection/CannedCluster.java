package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.engine.LookupTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A cluster that gives one answer to EQL, which the embedded engine does not have; it keeps what it was asked. */
final class CannedCluster implements Cluster {
    final List<JsonNode> asked = new ArrayList<>();
    private final JsonNode answer;

    CannedCluster(JsonNode answer) {
        this.answer = answer;
    }

    @Override
    public JsonNode eql(List<String> targets, JsonNode body) {
        asked.add(body);
        return answer;
    }

    @Override
    public JsonNode fieldCaps(List<String> targets, JsonNode body) {
        return Bench.json("{'indices':['logs'],'fields':{'@timestamp':{'date':{}}}}");
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Map.of());
    }

    @Override
    public void install(Asset asset) {
        throw unasked();
    }

    @Override
    public void uninstall(Asset.Kind kind, String name) {
        throw unasked();
    }

    @Override
    public void install(LookupTable table) {
        throw unasked();
    }

    @Override
    public void uninstallTable(String name) {
        throw unasked();
    }

    @Override
    public List<IndexOutcome> append(String dataStream, List<Document> documents) {
        throw unasked();
    }

    @Override
    public void refresh(String dataStream) {
        throw unasked();
    }

    @Override
    public void createDataStream(String dataStream) {
        throw unasked();
    }

    @Override
    public void createIndex(String name, JsonNode body) {
        throw unasked();
    }

    @Override
    public void deleteIndex(String name) {
        throw unasked();
    }

    @Override
    public List<IndexOutcome> put(String index, List<Document> documents) {
        throw unasked();
    }

    @Override
    public void deleteDataStream(String dataStream) {
        throw unasked();
    }

    @Override
    public JsonNode simulate(JsonNode body) {
        throw unasked();
    }

    @Override
    public JsonNode simulate(String pipeline, JsonNode body) {
        throw unasked();
    }

    @Override
    public JsonNode trace(String pipeline, JsonNode body) {
        throw unasked();
    }

    @Override
    public JsonNode search(String target, JsonNode body) {
        throw unasked();
    }

    @Override
    public JsonNode searchAnyOf(List<String> targets, JsonNode body) {
        throw unasked();
    }

    @Override
    public JsonNode openPointInTime(List<String> targets) {
        throw unasked();
    }

    @Override
    public JsonNode searchPointInTime(JsonNode body) {
        throw unasked();
    }

    @Override
    public void closePointInTime(String id) {
        throw unasked();
    }

    @Override
    public JsonNode esql(JsonNode body) {
        throw unasked();
    }

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("no EQL rule asks this");
    }
}
