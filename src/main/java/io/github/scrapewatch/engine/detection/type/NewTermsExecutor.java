package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertFields;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.List;

/** {@code new_terms}: one alert for each value, or combination of values, that the history does not have. */
final class NewTermsExecutor implements Executor {
    private static final int PAGE = 10_000;

    private final DetectionRule.NewTerms rule;

    NewTermsExecutor(DetectionRule.NewTerms rule) {
        this.rule = rule;
    }

    /** A value and the event that shows it first. */
    record FirstSeen(List<JsonNode> values, JsonNode event) {}

    @Override
    public List<Alert> run(Pass pass) {
        Window window = pass.window();
        if (!rule.historyWindowStart().resolve(window.to()).isBefore(window.from())) {
            pass.notes()
                    .fail("history_window_start '" + rule.historyWindowStart()
                            + "' is not before the window, which begins at " + window.from()
                            + ": go further back than 'from'");
            return List.of();
        }
        Window history = new Window(rule.historyWindowStart().resolve(window.to()), window.to());
        Raising raising = Raising.of(pass, rule.suppression());
        ObjectNode page = Aggregations.composite(rule.fields(), PAGE);
        boolean more = true;
        while (more) {
            JsonNode answer = search(pass, window, Json.object("new_terms", Json.object("composite", page)));
            List<JsonNode> keys = Aggregations.buckets(answer, "new_terms").stream()
                    .map(bucket -> bucket.get("key"))
                    .toList();
            if (!keys.isEmpty()) {
                raising.raise(firstSeen(pass, history, keys).stream()
                        .map(found -> alert(pass, found))
                        .toList());
            }
            page.set("after", answer.path("aggregations").path("new_terms").path("after_key"));
            // Kibana asks once more; a page that is not full is the last.
            more = keys.size() == PAGE && !raising.full();
        }
        return raising.created();
    }

    private List<FirstSeen> firstSeen(Pass pass, Window history, List<JsonNode> keys) {
        return rule.fields().size() == 1
                ? new NewValues(rule.fields().get(0), pass, history).among(keys)
                : new NewCombinations(rule.fields(), pass, history).among(keys);
    }

    private static JsonNode search(Pass pass, Window window, ObjectNode aggregations) {
        return pass.searches().search(pass.events().aggregations(window, List.of(), aggregations));
    }

    private static Alert alert(Pass pass, FirstSeen found) {
        Hit hit = Hit.of(found.event());
        return pass.builder()
                .ofEvent(
                        pass.ids().newTerms(hit, found.values()),
                        hit,
                        Json.object(AlertFields.NEW_TERMS, found.values()));
    }

    /** Whether the first event of a bucket lies in the window; one right at its beginning does not count, as in Kibana. */
    static ObjectNode firstSeenLater(Pass pass) {
        ObjectNode selector = Json.object(
                "buckets_path", Json.object("first_seen_value", "first_seen"),
                "script",
                        Json.object(
                                "params",
                                Json.object("start_time", pass.window().from().toEpochMilli()),
                                "source",
                                "params.first_seen_value > params.start_time"));
        return Json.object(
                "first_seen", Json.object("min", Json.object("field", pass.aggregatableTimestamp())),
                "filtering_agg", Json.object("bucket_selector", selector));
    }

    static ObjectNode oldest(Pass pass) {
        ObjectNode sort = Json.object(pass.aggregatableTimestamp(), "asc");
        return Json.object("docs", Json.object("top_hits", Json.object("size", 1, "sort", Json.array(sort))));
    }
}
