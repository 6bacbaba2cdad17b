package io.github.scrapewatch.kql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** Makes of a tree the query that Kibana would send. */
public final class KqlCompiler {
    private static final String NOWHERE = "";

    private final Fields fields;
    private final Conditions conditions;

    public KqlCompiler(Fields fields, Dialect dialect) {
        this.fields = fields;
        this.conditions = new Conditions(dialect);
    }

    /** Throws {@link KqlException} where Kibana would refuse the query because of what a field is. */
    public ObjectNode compile(Kql query) {
        return within(NOWHERE, query);
    }

    private ObjectNode within(String path, Kql query) {
        if (query instanceof Kql.And and) {
            return Dsl.all(within(path, and.parts()));
        }
        if (query instanceof Kql.Or or) {
            return Dsl.any(within(path, or.parts()));
        }
        if (query instanceof Kql.Not not) {
            return Dsl.not(within(path, not.part()));
        }
        if (query instanceof Kql.Nested nested) {
            String inner = nested.path().glob().under(path).text();
            return Dsl.nested(inner, within(inner, nested.part()));
        }
        if (query instanceof Kql.Match match) {
            return match(path, match);
        }
        if (query instanceof Kql.Range range) {
            return range(path, range);
        }
        return anywhere(path, (Kql.Anywhere) query);
    }

    private List<ObjectNode> within(String path, List<Kql> parts) {
        return parts.stream().map(part -> within(path, part)).toList();
    }

    private ObjectNode match(String path, Kql.Match match) {
        if (match.isEverything() && path.equals(NOWHERE)) {
            return Dsl.matchAll();
        }
        return eachField(path, match.field(), field -> conditions.match(field, match.value()));
    }

    private ObjectNode range(String path, Kql.Range range) {
        return eachField(path, range.field(), field -> conditions.range(field, range.comparison(), range.value()));
    }

    private ObjectNode anywhere(String path, Kql.Anywhere anywhere) {
        if (!path.equals(NOWHERE)) {
            throw new KqlException(
                    anywhere.span(),
                    "A value without a field finds nothing inside a nested group.",
                    "Name the field: " + path + ": { field: value }.");
        }
        return conditions.anywhere(anywhere.value());
    }

    private ObjectNode eachField(String path, FieldName name, Function<MappedField, ObjectNode> condition) {
        Glob full = name.glob().under(path);
        List<MappedField> found = fields.matching(full);
        if (found.isEmpty()) {
            // As in Kibana, a field that nothing maps is no error: the engine finds no document that has it.
            return Dsl.any(List.of(condition.apply(MappedField.unmapped(full.text()))));
        }
        boolean mayBeAnywhere = full.hasStar() && path.equals(NOWHERE);
        if (!mayBeAnywhere) {
            found.forEach(field -> Nesting.check(field, path, name.span()));
        }
        return Dsl.any(found.stream()
                .map(field -> mayBeAnywhere ? Nesting.wrap(field, condition.apply(field)) : condition.apply(field))
                .toList());
    }
}
