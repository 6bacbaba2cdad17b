package io.github.scrapewatch.kql;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** One condition on one field: its type decides what is asked. */
final class Conditions {
    /** What Kibana's detection engine sets, whatever the zone of the user. */
    static final String TIME_ZONE = "Zulu";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Dialect dialect;

    Conditions(Dialect dialect) {
        this.dialect = dialect;
    }

    ObjectNode match(MappedField field, Value value) {
        if (value.isAny()) {
            return Dsl.exists(field.name());
        }
        if (value instanceof Value.Wildcard wildcard) {
            return wildcard(field, wildcard.glob());
        }
        if (field.isDate()) {
            // Neither match nor term takes a time zone.
            ObjectNode bounds = JSON.objectNode();
            bounds.set("gte", Dsl.scalar(value));
            bounds.set("lte", Dsl.scalar(value));
            return Dsl.leaf("range", field.name(), zoned(bounds, value));
        }
        if (field.isKeyword() && dialect.termForKeywords()) {
            return Dsl.leaf("term", field.name(), Dsl.object("value", Dsl.scalar(value)));
        }
        return Dsl.leaf(value instanceof Value.Phrase ? "match_phrase" : "match", field.name(), Dsl.scalar(value));
    }

    ObjectNode range(MappedField field, Kql.Comparison comparison, Value value) {
        ObjectNode bounds = Dsl.object(comparison.name().toLowerCase(Locale.ROOT), Dsl.scalar(value));
        return Dsl.leaf("range", field.name(), field.isDate() ? zoned(bounds, value) : bounds);
    }

    ObjectNode anywhere(Value value) {
        if (value instanceof Value.Wildcard wildcard) {
            return Dsl.object("query_string", JSON.objectNode().put("query", Dsl.queryString(wildcard.glob())));
        }
        ObjectNode match = JSON.objectNode().put("type", value instanceof Value.Phrase ? "phrase" : "best_fields");
        match.set("query", Dsl.scalar(value));
        return Dsl.object("multi_match", match.put("lenient", true));
    }

    private static ObjectNode wildcard(MappedField field, Glob glob) {
        if (field.isKeyword()) {
            return Dsl.leaf("wildcard", field.name(), JSON.objectNode().put("value", glob.text()));
        }
        ObjectNode string = Dsl.object("fields", JSON.arrayNode().add(field.name()));
        return Dsl.object("query_string", string.put("query", Dsl.queryString(glob)));
    }

    private ObjectNode zoned(ObjectNode bounds, Value date) {
        boolean epoch = date.text().matches("-?\\d+");
        return epoch && !dialect.zoneForEpochs() ? bounds : bounds.put("time_zone", TIME_ZONE);
    }
}
