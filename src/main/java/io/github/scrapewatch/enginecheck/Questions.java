package io.github.scrapewatch.enginecheck;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.check.fields.FieldReference;
import io.github.scrapewatch.check.fields.FieldReferences;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.type.Notes;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.enginecheck.Complaint.Kind;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of the engine about a rule.
 *
 * @param withoutExceptions tells whether it is exceptions that are refused
 * @param at when the run is supposed to be
 */
record Questions(
        Searcher searcher, DetectionEngine engine, DetectionEngine withoutExceptions, Patterns patterns, Instant at) {
    private static final String SYNTAX = "parsing_exception";
    private static final String UNMAPPED = "unmapped";

    Answer ask(RuleFile file, DetectionRule rule) {
        Reading reading = patterns.of(file, rule);
        if (!reading.anything()) {
            return new Answer(file, reading, syntaxOf(file, rule), Map.of(), List.of());
        }
        Map<String, Set<String>> types = types(file, reading);
        try {
            Notes notes = engine.start(rule).rehearse(at);
            List<String> warnings = Stream.concat(notes.warnings().stream(), notes.errors().stream())
                    .toList();
            return new Answer(file, reading, List.of(), types, warnings);
        } catch (RejectedException e) {
            return new Answer(file, reading, complaints(file, rule, e), types, List.of());
        } catch (IllegalArgumentException e) {
            return new Answer(file, reading, List.of(new Complaints(file).of(e)), types, List.of());
        }
    }

    private List<Complaint> complaints(RuleFile file, DetectionRule rule, RejectedException refused) {
        if (!rule.metadata().exceptionsList().isEmpty()) {
            try {
                withoutExceptions.start(rule).rehearse(at);
                String reason = "with its exceptions: " + refused.reason();
                return List.of(new Complaint(Kind.REFUSED, file.location("exceptions_list"), reason));
            } catch (RejectedException alsoWithout) {
                return new Complaints(file).of(alsoWithout);
            }
        }
        return new Complaints(file).of(refused);
    }

    /** Without an index nothing is told but whether ES|QL parses. */
    private List<Complaint> syntaxOf(RuleFile file, DetectionRule rule) {
        if (rule instanceof DetectionRule.Esql esql) {
            try {
                searcher.esql(Json.object("query", esql.query()));
            } catch (RejectedException e) {
                return e.type().equals(SYNTAX) ? new Complaints(file).of(e) : List.of();
            }
        }
        return List.of();
    }

    private Map<String, Set<String>> types(RuleFile file, Reading reading) {
        Set<String> fields =
                FieldReferences.of(file).map(FieldReference::field).collect(Collectors.toCollection(TreeSet::new));
        if (fields.isEmpty()) {
            return Map.of();
        }
        List<String> index = Stream.concat(reading.own().stream(), reading.alerts().stream())
                .map(Reading.Pattern::text)
                .toList();
        Map<String, Set<String>> types = new HashMap<>();
        searcher.fieldCaps(index, Json.object("fields", fields))
                .path("fields")
                .properties()
                .forEach(field -> types.put(field.getKey(), names(field.getValue())));
        types.values().removeIf(Set::isEmpty);
        return types;
    }

    private static Set<String> names(JsonNode types) {
        Set<String> names = new TreeSet<>();
        types.fieldNames().forEachRemaining(names::add);
        names.remove(UNMAPPED);
        return names;
    }
}
