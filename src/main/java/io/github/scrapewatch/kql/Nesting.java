package io.github.scrapewatch.kql;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fields of nested objects are asked for within a group of their path, and other fields are not. */
final class Nesting {
    private Nesting() {}

    static void check(MappedField field, String path, Span span) {
        String actual = field.nestedPath().orElse("");
        if (actual.equals(path)) {
            return;
        }
        if (actual.isEmpty()) {
            throw new KqlException(
                    span,
                    "'" + field.name() + "' is no nested field and stands in a group of '" + path + "'.",
                    "Ask for it outside the group.");
        }
        String remedy = "Write " + actual + ": { " + field.name().substring(actual.length() + 1) + ": ... }.";
        throw path.isEmpty()
                ? new KqlException(span, "'" + field.name() + "' is a nested field and stands in no group.", remedy)
                : new KqlException(
                        span, "'" + field.name() + "' is nested in '" + actual + "', not in '" + path + "'.", remedy);
    }

    /** A star in a field name may find nested fields and others, so nobody could write the groups. */
    static ObjectNode wrap(MappedField field, ObjectNode condition) {
        return field.nestedPath().map(path -> Dsl.nested(path, condition)).orElse(condition);
    }
}
