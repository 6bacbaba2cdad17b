package io.github.scrapewatch.kql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an index maps; the same query compiles to something else where a field has another type. */
public interface Fields {
    /** Empty where nothing maps it. */
    Optional<MappedField> named(String name);

    /** Those that a star in a field name may stand for. */
    Collection<MappedField> all();

    /** Of the one name without a star, or of all that fit. */
    default List<MappedField> matching(Glob name) {
        return name.hasStar()
                ? all().stream().filter(field -> name.matches(field.name())).toList()
                : named(name.text()).stream().toList();
    }

    /** In the order of their names, so that the same query always compiles to the same JSON. */
    static Fields of(Collection<MappedField> fields) {
        Map<String, MappedField> byName = fields.stream()
                .collect(Collectors.toMap(MappedField::name, Function.identity(), (one, other) -> other, TreeMap::new));
        return new Fields() {
            @Override
            public Optional<MappedField> named(String name) {
                return Optional.ofNullable(byName.get(name));
            }

            @Override
            public Collection<MappedField> all() {
                return byName.values();
            }
        };
    }
}
