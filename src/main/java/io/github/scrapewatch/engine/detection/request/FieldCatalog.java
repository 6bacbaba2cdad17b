package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which fields the indices have, asked once for each set of patterns and fields: the harness loads everything before it runs rules. That
 * no index is there yet is not remembered.
 */
public final class FieldCatalog {
    private final Searcher cluster;
    private final Map<Question, JsonNode> answers = new ConcurrentHashMap<>();

    private record Question(List<String> index, TreeSet<String> fields) {}

    public FieldCatalog(Searcher cluster) {
        this.cluster = cluster;
    }

    /** Elasticsearch's own answer: {@code indices}, and {@code fields} by name and type. */
    public JsonNode ask(List<String> index, Collection<String> fields) {
        Question question = new Question(List.copyOf(index), new TreeSet<>(fields));
        JsonNode known = answers.get(question);
        if (known != null) {
            return known;
        }
        JsonNode answer = cluster.fieldCaps(index, Json.object("fields", question.fields()));
        if (!answer.path("indices").isEmpty()) {
            answers.put(question, answer);
        }
        return answer;
    }
}
