package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.EsqlText;
import io.github.scrapewatch.verify.chance.CountLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When, in each scenario, a group reaches a rule's limit that is counted over all time: asked once for all scenarios. What a run sees of a
 * group is no more than that, so that a run which sees nothing of these groups has nothing to raise.
 *
 * @param spans by namespace, each from the first event of such a group to its last
 */
record Reach(Map<String, List<Window>> spans) {
    private static final int MOST_ROWS = 10_000;
    private static final String NAMESPACE = "data_stream.namespace";

    /** Empty where the rule has no such limit, and where nobody can tell. */
    static Optional<Reach> of(Prefilter prefilter, Searcher cluster, Narrowing everything) {
        if (!(prefilter instanceof Prefilter.Rows rows)) {
            return Optional.empty();
        }
        try {
            return CountLimit.of(EsqlText.of(rows.query())).flatMap(limit -> asked(limit, rows, cluster, everything));
        } catch (RejectedException e) {
            // The query does not keep the namespace until it counts; or it cannot be asked, which is for its runs to
            // complain of.
            return Optional.empty();
        }
    }

    private static Optional<Reach> asked(
            CountLimit limit, Prefilter.Rows rows, Searcher cluster, Narrowing everything) {
        String commands = limit.commands(
                "reach_time = " + rows.timestamps().column(),
                "reach_from = MIN(reach_time), reach_to = MAX(reach_time)",
                NAMESPACE);
        String query =
                everything.esql(commands) + "\n| KEEP " + NAMESPACE + ", reach_from, reach_to\n| LIMIT " + MOST_ROWS;
        JsonNode values = cluster.esql(Json.object("query", query)).path("values");
        if (values.size() == MOST_ROWS) {
            return Optional.empty();
        }
        Map<String, List<Window>> spans = new HashMap<>();
        values.forEach(row -> spans.computeIfAbsent(row.get(0).asText(), it -> new ArrayList<>())
                .add(new Window(time(row.get(1)), time(row.get(2)))));
        return Optional.of(new Reach(spans));
    }

    private static Instant time(JsonNode value) {
        return Instant.parse(value.asText());
    }

    boolean touches(String namespace, Window window) {
        return of(namespace).stream().anyMatch(window::meets);
    }

    /** Whether in this scenario each of these groups is short enough for one run to see the whole of it. */
    boolean isWithin(String namespace, Duration lookBack) {
        return of(namespace).stream().allMatch(it -> it.length().compareTo(lookBack) <= 0);
    }

    private List<Window> of(String namespace) {
        return spans.getOrDefault(namespace, List.of());
    }
}
