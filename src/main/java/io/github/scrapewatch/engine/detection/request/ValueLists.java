package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.rule.ValueList;
import java.util.ArrayList;
import java.util.List;

/** Value lists as filters, within Kibana's limits. */
final class ValueLists {
    private static final int MOST_TERMS = 65_536;
    private static final int MOST_RANGES = 200;

    private ValueLists() {}

    static boolean tooLarge(ValueList list) {
        return switch (list.type()) {
            case TEXT -> true;
            case KEYWORD, IP -> list.values().size() > MOST_TERMS;
            case IP_RANGE -> {
                long ranges = list.values().stream().filter(ValueLists::isRange).count();
                yield ranges > MOST_RANGES || list.values().size() - ranges > MOST_TERMS;
            }
        };
    }

    static JsonNode clause(String field, ValueList list) {
        if (list.type() != ValueList.Type.IP_RANGE) {
            return Dsl.allOf(List.of(Dsl.terms(field, list.values())));
        }
        List<JsonNode> clauses = new ArrayList<>();
        list.values().stream().filter(ValueLists::isRange).forEach(range -> clauses.add(range(field, range)));
        List<String> networks =
                list.values().stream().filter(value -> !isRange(value)).toList();
        if (!networks.isEmpty()) {
            clauses.add(Dsl.terms(field, networks));
        }
        return Dsl.anyOf(clauses);
    }

    private static JsonNode range(String field, String range) {
        String[] ends = range.split("-", 2);
        return Dsl.range(field, "gte", ends[0].strip(), "lte", ends[1].strip());
    }

    static boolean isRange(String value) {
        return value.contains("-");
    }
}
