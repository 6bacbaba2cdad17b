package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.Searcher;
import java.util.List;

/** Hands requests on and counts the searches among them. */
final class CountingSearcher implements Searcher {
    private final Searcher searcher;
    private int searches;

    CountingSearcher(Searcher searcher) {
        this.searcher = searcher;
    }

    int searches() {
        return searches;
    }

    @Override
    public JsonNode searchAnyOf(List<String> targets, JsonNode body) {
        searches++;
        return searcher.searchAnyOf(targets, body);
    }

    @Override
    public JsonNode openPointInTime(List<String> targets) {
        return searcher.openPointInTime(targets);
    }

    @Override
    public JsonNode searchPointInTime(JsonNode body) {
        searches++;
        return searcher.searchPointInTime(body);
    }

    @Override
    public void closePointInTime(String id) {
        searcher.closePointInTime(id);
    }

    @Override
    public JsonNode fieldCaps(List<String> targets, JsonNode body) {
        return searcher.fieldCaps(targets, body);
    }

    @Override
    public JsonNode esql(JsonNode body) {
        return searcher.esql(body);
    }

    @Override
    public JsonNode eql(List<String> targets, JsonNode body) {
        return searcher.eql(targets, body);
    }
}
