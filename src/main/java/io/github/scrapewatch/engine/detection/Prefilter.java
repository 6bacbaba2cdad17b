package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.request.EventsRequest;
import io.github.scrapewatch.engine.detection.request.Timestamps;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.EsqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an event has to meet before a rule counts, joins or compares anything. Where no event of a window does, the rule sees in that
 * window what it would see in an empty one.
 */
public sealed interface Prefilter {

    /** The patterns that the rule reads. */
    List<String> index();

    Timestamps timestamps();

    /** The query of a rule over query DSL, without its exceptions. */
    record Query(List<String> index, Timestamps timestamps, EventsRequest events) implements Prefilter {

        /** @param aggregations of the events that meet it, at any time */
        public ObjectNode search(ObjectNode aggregations) {
            ObjectNode body = Json.object(
                    "size",
                    0,
                    "track_total_hits",
                    true,
                    "query",
                    Dsl.allOf(List.of(events.filter())),
                    "aggregations",
                    aggregations);
            ObjectNode runtime = timestamps.runtimeMappings();
            if (!runtime.isEmpty()) {
                body.set("runtime_mappings", runtime);
            }
            return body;
        }
    }

    /**
     * The commands of an ES|QL query that look at each row by itself, up to the last that leaves rows out.
     *
     * @param query whole; it may have something to say of no rows at all
     */
    record Rows(List<String> index, Timestamps timestamps, String commands, String query) implements Prefilter {

        static Rows of(EsqlText text, Timestamps timestamps) {
            List<String> leading = new ArrayList<>();
            List<String> pending = new ArrayList<>();
            for (String command : text.commands()) {
                String name = command.split("[^A-Za-z_]", 2)[0].toLowerCase(Locale.ROOT);
                if (!List.of("from", "where", "eval").contains(name)) {
                    break;
                }
                pending.add(command);
                if (!name.equals("eval")) {
                    leading.addAll(pending);
                    pending.clear();
                }
            }
            return new Rows(text.index(), timestamps, String.join("\n| ", leading), text.query());
        }
    }

    /** Nothing is known of it: every window counts. */
    record Unknown(List<String> index, Timestamps timestamps) implements Prefilter {}
}
