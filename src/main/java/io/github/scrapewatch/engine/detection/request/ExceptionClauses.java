package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.ExceptionEntry;
import io.github.scrapewatch.rule.ExceptionEntry.Operator;
import io.github.scrapewatch.rule.ExceptionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Exception items as clauses, in the shapes that Kibana gives them. */
final class ExceptionClauses {
    private static final List<String> OS_FIELDS = List.of("host.os.type", "host.os.name.caseless");

    private final ExceptionCatalog catalog;

    ExceptionClauses(ExceptionCatalog catalog) {
        this.catalog = catalog;
    }

    /** One clause, or one for each way to say which operating system the item is for. */
    List<JsonNode> variants(ExceptionItem item) {
        if (item.osTypes().isEmpty()) {
            return List.of(all(item.entries()));
        }
        List<JsonNode> variants = new ArrayList<>();
        for (String os : item.osTypes()) {
            for (String field : OS_FIELDS) {
                ExceptionEntry ofSystem = new ExceptionEntry.Match(field, Operator.INCLUDED, os);
                variants.add(all(Stream.concat(item.entries().stream(), Stream.of(ofSystem))
                        .toList()));
            }
        }
        return variants;
    }

    private JsonNode all(List<ExceptionEntry> entries) {
        List<JsonNode> clauses =
                entries.stream().map(entry -> clause(entry, "")).toList();
        return clauses.size() == 1 ? clauses.get(0) : Dsl.allOf(clauses);
    }

    private JsonNode clause(ExceptionEntry entry, String parent) {
        String field = parent + entry.field();
        if (entry instanceof ExceptionEntry.Match match) {
            return signed(match.operator(), Dsl.anyOf(Dsl.matchPhrase(field, match.value())));
        }
        if (entry instanceof ExceptionEntry.MatchAny any) {
            return signed(any.operator(), Dsl.anyOf(phrases(field, any)));
        }
        if (entry instanceof ExceptionEntry.Exists exists) {
            return signed(exists.operator(), Dsl.anyOf(Dsl.exists(field)));
        }
        if (entry instanceof ExceptionEntry.Wildcard wildcard) {
            return signed(wildcard.operator(), Dsl.allOf(List.of(pattern(field, wildcard.value()))));
        }
        if (entry instanceof ExceptionEntry.InList list) {
            return signed(list.operator(), ValueLists.clause(field, catalog.valueList(list.listId())));
        }
        return nested((ExceptionEntry.Nested) entry);
    }

    private static List<JsonNode> phrases(String field, ExceptionEntry.MatchAny any) {
        return any.values().stream()
                .map(value -> (JsonNode) Dsl.anyOf(Dsl.matchPhrase(field, value)))
                .toList();
    }

    private static JsonNode pattern(String field, String value) {
        return Json.object("wildcard", Json.object(field, value));
    }

    private JsonNode nested(ExceptionEntry.Nested nested) {
        List<JsonNode> inner = nested.entries().stream()
                .map(entry -> clause(entry, nested.field() + "."))
                .toList();
        return Json.object(
                "nested", Json.object("path", nested.field(), "query", Dsl.allOf(inner), "score_mode", "none"));
    }

    private static JsonNode signed(Operator operator, JsonNode clause) {
        return operator == Operator.INCLUDED ? clause : Dsl.not(clause);
    }
}
