package io.github.scrapewatch.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.verify.EventChart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has become of the records that were loaded: asked of the cluster.
 *
 * @param streams the data streams that they went to
 */
record Inventory(Searcher cluster, List<String> streams) {
    private static final int PAGE = 1000;
    private static final String UNKNOWN = "";
    private static final JsonNode UNREADABLE = Dsl.term("event.kind", Json.value("pipeline_error"));

    /**
     * Of one source.
     *
     * @param formats as the pipelines call them
     * @param span of its events
     */
    record Content(TreeSet<String> formats, long unreadable, Optional<Span> span) {
        static final Content NONE = new Content(new TreeSet<>(), 0, Optional.empty());

        private Content with(Content other) {
            TreeSet<String> all = new TreeSet<>(formats);
            all.addAll(other.formats);
            Optional<Span> both = span.isPresent() && other.span.isPresent()
                    ? Optional.of(span.get().including(other.span.get()))
                    : span.or(() -> other.span);
            return new Content(all, unreadable + other.unreadable, both);
        }
    }

    /** By the name of the source. */
    Map<String, Content> contents() {
        Map<String, Content> contents = new TreeMap<>();
        ObjectNode composite = Json.object(
                "size",
                PAGE,
                "sources",
                List.of(
                        source("path", "log.file.path"),
                        source("shipper", Feed.SHIPPER),
                        source("format", "event.provider")));
        ObjectNode times = Json.object(
                "from", Json.object("min", Json.object("field", "@timestamp")),
                "to", Json.object("max", Json.object("field", "@timestamp")));
        ObjectNode events = Json.object("filter", Dsl.not(UNREADABLE), "aggregations", times);
        JsonNode after;
        do {
            JsonNode page = search(Json.object(
                            "parts",
                            Json.object("composite", composite, "aggregations", Json.object("events", events))))
                    .at("/aggregations/parts");
            page.path("buckets").forEach(it -> contents.merge(name(it), content(it), Content::with));
            after = page.path("after_key");
            composite.set("after", after);
        } while (!after.isMissingNode());
        return contents;
    }

    private static ObjectNode source(String name, String field) {
        return Json.object(name, Json.object("terms", Json.object("field", field, "missing_bucket", true)));
    }

    private static String name(JsonNode bucket) {
        JsonNode key = bucket.path("key");
        return key.path("path").asText(key.path("shipper").asText(UNKNOWN));
    }

    private static Content content(JsonNode bucket) {
        long readable = bucket.at("/events/doc_count").asLong();
        TreeSet<String> formats = new TreeSet<>();
        if (bucket.at("/key/format").isTextual()) {
            formats.add(bucket.at("/key/format").asText());
        }
        return new Content(
                formats,
                bucket.path("doc_count").asLong() - readable,
                readable == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Span(time(bucket.at("/events/from/value")), time(bucket.at("/events/to/value")))));
    }

    private static Instant time(JsonNode millis) {
        return Instant.ofEpochMilli(millis.asLong());
    }

    Timeline timeline(Window span) {
        EventChart chart = new EventChart(span);
        return chart.timeline(search(Json.object("chart", chart.aggregation())).at("/aggregations/chart"));
    }

    Occupied occupied() {
        ObjectNode days = Json.object(
                "date_histogram",
                Json.object(
                        "field", "@timestamp", "fixed_interval", Occupied.DAY.toMillis() + "ms", "min_doc_count", 1));
        TreeSet<Long> found = new TreeSet<>();
        search(Json.object("days", days))
                .at("/aggregations/days/buckets")
                .forEach(it -> found.add(it.path("key").asLong()));
        return new Occupied(found);
    }

    /**
     * A record that no pipeline could read.
     *
     * @param source its name
     * @param offset negative where it has none
     */
    record Misfit(String source, long offset, String why, String text) {}

    List<Misfit> misfits(int most) {
        ObjectNode body = Json.object(
                "size", most,
                "query", UNREADABLE,
                "sort", Json.array(Json.object("log.file.path", "asc"), Json.object("log.offset", "asc")));
        List<Misfit> misfits = new ArrayList<>();
        for (JsonNode hit : cluster.searchAnyOf(streams, body).at("/hits/hits")) {
            JsonNode source = hit.path("_source");
            String path = Values.at(source, "log.file.path").asText();
            misfits.add(new Misfit(
                    path.isEmpty() ? Values.at(source, Feed.SHIPPER).asText() : path,
                    Values.at(source, "log.offset").asLong(-1),
                    Values.all(source, "error.message").stream()
                            .findFirst()
                            .map(JsonNode::asText)
                            .orElse(""),
                    Values.at(source, "event.original").asText()));
        }
        return misfits;
    }

    private JsonNode search(ObjectNode aggregations) {
        return cluster.searchAnyOf(streams, Json.object("size", 0, "aggregations", aggregations));
    }
}
