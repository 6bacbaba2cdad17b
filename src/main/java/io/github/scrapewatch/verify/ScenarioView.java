package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.schedule.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cluster as a rule sees it that runs in one scenario at one time: other scenarios are not there, and neither is what has not arrived
 * yet. Not for several threads at once.
 */
public final class ScenarioView implements Searcher {
    private static final String ARRIVAL = "event.ingested";

    private final Searcher cluster;
    private final Narrowing narrowing;
    private final KnownFields fields;
    private final Memory memory = new Memory();
    private Optional<Instant> now = Optional.empty();

    /** What indices map; the same in all scenarios, because the same templates made them. */
    public static final class KnownFields {
        private final Searcher cluster;
        private final Narrowing everything;
        private final Map<List<Object>, JsonNode> answers = new ConcurrentHashMap<>();

        public KnownFields(Searcher cluster, Narrowing everything) {
            this.cluster = cluster;
            this.everything = everything;
        }

        private JsonNode ask(List<String> targets, JsonNode body) {
            return answers.computeIfAbsent(
                    List.of(targets, body), question -> cluster.fieldCaps(everything.patterns(targets), body));
        }
    }

    public ScenarioView(Searcher cluster, Narrowing narrowing, KnownFields fields) {
        this.cluster = cluster;
        this.narrowing = narrowing;
        this.fields = fields;
    }

    /**
     * What is read from now on: where it is the same events as before, an answer of before is given again, because rows and aggregations
     * say the same of the same events.
     */
    void reading(Window window, Optional<String> contents) {
        memory.reading(window, contents);
    }

    /** From now on only what has arrived by then is there. */
    void at(Instant time) {
        now = Optional.of(time);
    }

    @Override
    public JsonNode searchAnyOf(List<String> targets, JsonNode body) {
        List<String> narrowed = narrowing.patterns(targets);
        JsonNode arrived = arrived(body, "query");
        return memory.recall(narrowed + "\n" + arrived, () -> cluster.searchAnyOf(narrowed, arrived));
    }

    @Override
    public JsonNode openPointInTime(List<String> targets) {
        return cluster.openPointInTime(narrowing.patterns(targets));
    }

    @Override
    public JsonNode searchPointInTime(JsonNode body) {
        return cluster.searchPointInTime(arrived(body, "query"));
    }

    @Override
    public void closePointInTime(String id) {
        cluster.closePointInTime(id);
    }

    @Override
    public JsonNode fieldCaps(List<String> targets, JsonNode body) {
        return fields.ask(targets, body);
    }

    @Override
    public JsonNode esql(JsonNode body) {
        ObjectNode narrowed = (ObjectNode) arrived(body, "filter");
        narrowed.put("query", narrowing.esql(narrowed.path("query").asText()));
        return memory.recall(narrowed.toString(), () -> cluster.esql(narrowed));
    }

    @Override
    public JsonNode eql(List<String> targets, JsonNode body) {
        return cluster.eql(narrowing.patterns(targets), arrived(body, "filter"));
    }

    private JsonNode arrived(JsonNode body, String clause) {
        // A copy, because the caller may send its own again.
        ObjectNode copy = ((ObjectNode) body).objectNode();
        copy.setAll((ObjectNode) body);
        if (now.isPresent()) {
            // Alerts have no time of arrival: they are written by a run, which is over by the time that they carry.
            JsonNode arrived = Dsl.anyOf(Dsl.range(ARRIVAL, "lte", now.get()), Dsl.not(Dsl.exists(ARRIVAL)));
            JsonNode own = body.path(clause);
            copy.set(clause, own.isMissingNode() ? arrived : Dsl.allOf(List.of(own, arrived)));
        }
        return copy;
    }
}
