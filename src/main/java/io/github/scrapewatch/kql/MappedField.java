package io.github.scrapewatch.kql;

import java.util.Optional;
import java.util.Set;

/**
 * A field as the indices map it.
 *
 * @param types as {@code _field_caps} names them, where {@code wildcard} and {@code constant_keyword} are called {@code keyword}; more
 *     than one where indices disagree
 * @param nestedPath the nested object that it lies in
 */
public record MappedField(String name, Set<String> types, Optional<String> nestedPath) {
    private static final Set<String> DATES = Set.of("date", "date_nanos");

    public MappedField {
        types = Set.copyOf(types);
    }

    public MappedField(String name, String type) {
        this(name, Set.of(type), Optional.empty());
    }

    static MappedField unmapped(String name) {
        return new MappedField(name, Set.of(), Optional.empty());
    }

    /** In every index. */
    boolean isKeyword() {
        return types.equals(Set.of("keyword"));
    }

    /** In every index. */
    boolean isDate() {
        return !types.isEmpty() && DATES.containsAll(types);
    }
}
