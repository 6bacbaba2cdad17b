package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.Searcher;
import java.util.ArrayList;
import java.util.List;

/** A cluster that gives one answer to EQL, which the embedded engine does not have; it keeps what it was asked. */
final class CannedCluster implements Searcher {
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
