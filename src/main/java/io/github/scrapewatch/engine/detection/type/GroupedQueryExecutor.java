package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertLog;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.json.IsoMillis;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.AlertSuppression;
import io.github.scrapewatch.rule.AlertSuppression.MissingFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code query} with suppression: Elasticsearch groups the events, each group is an alert. */
final class GroupedQueryExecutor implements Executor {
    private static final String GROUPS = "eventGroups";

    private final AlertSuppression suppression;
    /** Groups of former runs; what they have counted is not counted again. */
    private List<Group> history = List.of();

    private record Group(JsonNode key, Instant end) {}

    GroupedQueryExecutor(AlertSuppression suppression) {
        this.suppression = suppression;
    }

    @Override
    public List<Alert> run(Pass pass) {
        history = history.stream()
                .filter(group -> group.end().isAfter(pass.window().from()))
                .toList();
        List<JsonNode> buckets = buckets(pass);
        if (buckets.size() > pass.maxSignals()) {
            pass.notes().tooManyAlerts(pass.maxSignals());
            buckets = buckets.subList(0, pass.maxSignals());
        }
        List<Alert> created = new ArrayList<>(raise(pass, buckets));
        if (suppression.missingFields() == MissingFields.DO_NOT_SUPPRESS) {
            created.addAll(incomplete(pass, pass.maxSignals() - buckets.size()));
        }
        List<Group> known = new ArrayList<>(history);
        buckets.forEach(bucket -> known.add(new Group(bucket.get("key"), time(bucket, "max_timestamp"))));
        history = List.copyOf(known);
        return created;
    }

    private List<JsonNode> buckets(Pass pass) {
        String timestamp = pass.aggregatableTimestamp();
        boolean missingIsAGroup = suppression.missingFields() == MissingFields.SUPPRESS;
        List<ObjectNode> sources = suppression.groupBy().stream()
                .map(field -> Json.object(field, Json.object("terms", source(field, missingIsAGroup))))
                .toList();
        ObjectNode oldest = Json.object(
                "size",
                1,
                "sort",
                Json.array(Json.object(timestamp, Json.object("order", "asc"))),
                "fields",
                Json.array("*"));
        ObjectNode aggregation = Json.object(
                "composite", Json.object("sources", sources, "size", pass.maxSignals() + 1),
                "aggs", Aggregations.times(timestamp).set("topHits", Json.object("top_hits", oldest)));
        ObjectNode body = pass.events().aggregations(pass.window(), counted(pass), Json.object(GROUPS, aggregation));
        return Aggregations.buckets(pass.searches().search(body), GROUPS);
    }

    private static ObjectNode source(String field, boolean missingIsAGroup) {
        ObjectNode source = Json.object("field", field);
        return missingIsAGroup ? source.put("missing_bucket", true).put("missing_order", "last") : source;
    }

    /** Leaves out what the groups of former runs have counted. */
    private List<JsonNode> counted(Pass pass) {
        if (history.isEmpty()) {
            return List.of();
        }
        return List.of(Dsl.noneOf(history.stream()
                .map(group -> {
                    List<JsonNode> clauses = new ArrayList<>();
                    group.key()
                            .properties()
                            .forEach(part -> clauses.add(
                                    part.getValue().isNull()
                                            ? Dsl.not(Dsl.exists(part.getKey()))
                                            : Dsl.term(part.getKey(), part.getValue())));
                    clauses.add(Dsl.range(
                            pass.aggregatableTimestamp(),
                            "gte",
                            pass.window().from(),
                            "lte",
                            group.end(),
                            "format",
                            "strict_date_optional_time"));
                    return Dsl.allOf(clauses);
                })
                .toList()));
    }

    private List<Alert> raise(Pass pass, List<JsonNode> buckets) {
        List<Alert> alerts = buckets.stream().map(bucket -> alert(pass, bucket)).toList();
        if (suppression.duration().isEmpty()) {
            return pass.log().create(alerts, pass.maxSignals()).created();
        }
        Instant since = pass.startedAt().minus(suppression.duration().get().toDuration());
        return new Suppression(pass.log(), pass.startedAt(), pass.builder().execution(), since, false)
                .raise(alerts, pass.maxSignals())
                .created();
    }

    private static Alert alert(Pass pass, JsonNode bucket) {
        Hit oldest = Hit.of(bucket.at("/topHits/hits/hits/0"));
        List<ObjectNode> terms = new ArrayList<>();
        bucket.get("key")
                .properties()
                .forEach(part -> terms.add(Json.object("field", part.getKey(), "value", part.getValue())));
        Instant start = time(bucket, "min_timestamp");
        Instant end = time(bucket, "max_timestamp");
        String id = pass.ids().eventGroup(oldest, Json.array(terms), IsoMillis.of(start), IsoMillis.of(end));
        long others = bucket.get("doc_count").asLong() - 1;
        return pass.builder()
                .ofEvent(
                        id,
                        oldest,
                        Suppression.candidate(
                                Json.array(terms), pass.ids().owner(), new Suppression.Span(start, end, others)));
    }

    private List<Alert> incomplete(Pass pass, int most) {
        JsonNode lacksOne = Dsl.anyOf(suppression.groupBy().stream()
                .<JsonNode>map(field -> Dsl.not(Dsl.exists(field)))
                .toList());
        ObjectNode body = pass.events().narrowed(lacksOne).hits(pass.window(), "asc");
        List<Alert> created = new ArrayList<>();
        pass.searches().pages(body, page -> {
            List<Alert> alerts = page.stream()
                    .map(hit -> pass.builder().ofEvent(pass.ids().event(hit.index(), hit.id()), hit, Json.object()))
                    .toList();
            AlertLog.Creation creation = pass.log().create(alerts, most - created.size());
            created.addAll(creation.created());
            return !creation.truncated();
        });
        return created;
    }

    private static Instant time(JsonNode bucket, String aggregation) {
        return Aggregations.time(bucket, aggregation);
    }
}
