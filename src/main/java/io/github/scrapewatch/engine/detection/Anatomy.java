package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.request.Timestamps;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A rule's query in the parts that it consists of, in turn, so that each can be asked for what it leaves over. */
public sealed interface Anatomy {
    List<String> index();

    Timestamps timestamps();

    List<Clause> exceptions();

    /** As the rule would be without these exceptions. */
    Anatomy without(Predicate<Clause> exceptions);

    /**
     * What must hold of an event, one after the other.
     *
     * @param clauses of the query, and the filters
     */
    record Clauses(List<String> index, Timestamps timestamps, List<Clause> clauses, List<Clause> exceptions)
            implements Anatomy {
        public Clauses {
            clauses = List.copyOf(clauses);
            exceptions = List.copyOf(exceptions);
        }

        @Override
        public Clauses without(Predicate<Clause> which) {
            return new Clauses(index, timestamps, clauses, rest(exceptions, which));
        }

        /** The exceptions come last. */
        public List<Clause> all() {
            return Stream.concat(clauses.stream(), exceptions.stream()).toList();
        }

        /** Of an event the first so many clauses hold. */
        public ObjectNode query(int first) {
            return Dsl.allOf(all().stream().limit(first).map(Clause::filter).toList());
        }

        /** The events of the window of which the first so many clauses hold. */
        public ObjectNode search(Window window, int first) {
            ObjectNode body = Json.object(
                    "size",
                    0,
                    "track_total_hits",
                    true,
                    "query",
                    Dsl.allOf(List.of(timestamps.within(window), query(first))));
            ObjectNode runtime = timestamps.runtimeMappings();
            if (!runtime.isEmpty()) {
                body.set("runtime_mappings", runtime);
            }
            return body;
        }
    }

    /**
     * @param label as it is written
     * @param fields that it reads, as far as that is known
     */
    record Clause(String label, JsonNode filter, List<String> fields) {
        public Clause {
            fields = List.copyOf(fields);
        }
    }

    /** What is done with rows, one after the other; exceptions are left out before the first. */
    record Commands(List<String> index, Timestamps timestamps, List<String> commands, List<Clause> exceptions)
            implements Anatomy {
        public Commands {
            commands = List.copyOf(commands);
            exceptions = List.copyOf(exceptions);
        }

        @Override
        public Commands without(Predicate<Clause> which) {
            return new Commands(index, timestamps, commands, rest(exceptions, which));
        }

        /** The rows that the first so many commands leave. */
        public ObjectNode request(Window window, int first, String further) {
            String query = String.join("\n| ", commands.subList(0, first)) + further;
            return Json.object(
                    "query",
                    query,
                    "filter",
                    Dsl.allOf(Stream.concat(
                                    Stream.of(timestamps.within(window)),
                                    exceptions.stream().map(Clause::filter))
                            .toList()));
        }
    }

    /** It cannot be taken apart here. */
    record Whole(List<String> index, Timestamps timestamps) implements Anatomy {
        @Override
        public List<Clause> exceptions() {
            return List.of();
        }

        @Override
        public Whole without(Predicate<Clause> which) {
            return this;
        }
    }

    private static List<Clause> rest(List<Clause> exceptions, Predicate<Clause> without) {
        return exceptions.stream().filter(without.negate()).toList();
    }
}
