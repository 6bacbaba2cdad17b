package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.alert.Hashes;
import io.github.scrapewatch.engine.detection.request.Dsl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Up to when the events of a group are spent: they have raised an alert, and raise no second one. */
final class ThresholdHistory {
    private Map<String, Spent> groups = new LinkedHashMap<>();

    record Term(String field, JsonNode value) {
        @Override
        public String toString() {
            return field + ":" + value.asText();
        }
    }

    private record Spent(List<Term> terms, Instant until) {}

    static String hash(List<Term> terms) {
        return Hashes.sha256(terms.stream()
                .sorted(Comparator.comparing(Term::field))
                .map(Term::toString)
                .collect(Collectors.joining(",")));
    }

    void forgetBefore(Instant from) {
        groups.values().removeIf(spent -> !spent.until().isAfter(from));
    }

    void spend(List<Term> terms, Instant until) {
        groups.merge(
                hash(terms), new Spent(terms, until), (old, now) -> old.until().isAfter(now.until()) ? old : now);
    }

    /** What leaves spent events out; nothing where there are none. */
    List<JsonNode> filter(String timestamp) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return List.of(Dsl.noneOf(
                groups.values().stream().map(spent -> clause(spent, timestamp)).toList()));
    }

    private static JsonNode clause(Spent spent, String timestamp) {
        List<JsonNode> clauses = new ArrayList<>();
        clauses.add(Dsl.range(timestamp, "lte", spent.until(), "format", "strict_date_optional_time"));
        spent.terms().forEach(term -> clauses.add(Dsl.term(term.field(), term.value())));
        return Dsl.allOf(clauses);
    }
}
