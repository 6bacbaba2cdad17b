package io.github.scrapewatch.verify.chance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Of ES|QL: where no event is left to be counted, or no group reaches a limit to its count.
 *
 * @param limit asked in windows that are short enough for it to be worth its price
 */
record RowChance(Prefilter.Rows rows, Optional<CountLimit> limit, Searcher cluster) implements Chance {
    private static final Duration LONGEST = Duration.ofHours(12);

    @Override
    public boolean in(Window window) {
        return any(limits(window) ? limit.orElseThrow().commands() : rows.commands(), window);
    }

    @Override
    public boolean sees(Window window) {
        return any(rows.commands(), window);
    }

    @Override
    public boolean limits(Window window) {
        return limit.isPresent() && window.length().compareTo(LONGEST) <= 0;
    }

    @Override
    public Optional<List<Window>> reached(Window window) {
        if (!limits(window)) {
            return Optional.empty();
        }
        try {
            String query = Reached.query(limit.orElseThrow(), rows.timestamps().column(), Optional.empty());
            return Reached.of(cluster.esql(request(query, window)))
                    .map(all -> all.stream().map(Reached::span).toList());
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    private boolean any(String commands, Window window) {
        return cluster.esql(request(commands + "\n| LIMIT 1\n| STATS found = COUNT(*)", window))
                        .at("/values/0/0")
                        .asLong()
                > 0;
    }

    private ObjectNode request(String query, Window window) {
        return Json.object(
                "query", query, "filter", Dsl.allOf(List.of(rows.timestamps().within(window))));
    }

    /** A count of no events is a row too. A query that cannot be asked says it of nothing, as its runs do. */
    static boolean saysSomethingOfNothing(Prefilter.Rows rows, Searcher cluster) {
        ObjectNode nothing = Json.object("query", rows.query(), "filter", Json.object("match_none", Json.object()));
        try {
            return !cluster.esql(nothing).path("values").isEmpty();
        } catch (RejectedException e) {
            return true;
        }
    }
}
