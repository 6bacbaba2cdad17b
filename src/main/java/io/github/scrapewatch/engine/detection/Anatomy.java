package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.request.Timestamps;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;
import java.util.stream.Stream;

/** A rule's query in the parts that it consists of, in turn, so that each can be asked for what it leaves over. */
public sealed interface Anatomy {
    List<String> index();

    Timestamps timestamps();

    /** What must hold of an event, one after the other. */
    record Clauses(List<String> index, Timestamps timestamps, List<Clause> clauses) implements Anatomy {
        public Clauses {
            clauses = List.copyOf(clauses);
        }

        /** The events of the window of which the first so many clauses hold. */
        public ObjectNode query(Window window, int first) {
            return Dsl.allOf(Stream.concat(
                            Stream.of(timestamps.within(window)),
                            clauses.stream().limit(first).map(Clause::filter))
                    .toList());
        }

        public ObjectNode search(Window window, int first) {
            ObjectNode body = Json.object("size", 0, "track_total_hits", true, "query", query(window, first));
            ObjectNode runtime = timestamps.runtimeMappings();
            if (!runtime.isEmpty()) {
                body.set("runtime_mappings", runtime);
            }
            return body;
        }
    }

    /** @param label as it is written */
    record Clause(String label, JsonNode filter) {}

    /** @param filter what the rule leaves out beside its query: its exceptions */
    record Commands(List<String> index, Timestamps timestamps, List<String> commands, JsonNode filter)
            implements Anatomy {
        public Commands {
            commands = List.copyOf(commands);
        }

        /** The rows that the first so many commands leave. */
        public ObjectNode request(Window window, int first, String further) {
            String query = String.join("\n| ", commands.subList(0, first)) + further;
            return Json.object("query", query, "filter", Dsl.allOf(List.of(timestamps.within(window), filter)));
        }
    }

    /** It cannot be taken apart here. */
    record Whole(List<String> index, Timestamps timestamps) implements Anatomy {}
}
