package io.github.scrapewatch.diff;

import io.github.scrapewatch.check.fields.FieldReferences;
import io.github.scrapewatch.diff.FieldsDiff.Reader;
import io.github.scrapewatch.pack.exceptions.ExceptionFile;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.List;
import java.util.stream.Stream;

/** Who reads a field: rules in queries, thresholds, groups and overrides; exceptions in their entries. */
final class FieldReaders {
    private final Side side;

    FieldReaders(Side side) {
        this.side = side;
    }

    List<Reader> of(String field) {
        return Stream.concat(
                        side.pack().rules().stream().flatMap(it -> in(it, field)),
                        side.pack().exceptions().stream().flatMap(it -> in(it, field)))
                .distinct()
                .toList();
    }

    private Stream<Reader> in(RuleFile rule, String field) {
        return FieldReferences.of(rule)
                .filter(it -> isOrIsIn(it.field(), field))
                .map(it -> new Reader(
                        "rule '" + rule.shortName() + "'", side.place().show(it.location())));
    }

    /** What is in a flattened object goes with it. */
    private static boolean isOrIsIn(String read, String lost) {
        return read.equals(lost) || read.startsWith(lost + ".");
    }

    private Stream<Reader> in(ExceptionFile list, String field) {
        return list.writtenItems().stream().flatMap(item -> {
            String name = item.get("item_id").flatMap(Yaml::text).orElse("?");
            return fields("", item)
                    .filter(it -> isOrIsIn(it.name(), field))
                    .map(it -> new Reader(
                            "exception '" + name + "' of " + list.listId().orElse(list.name()),
                            side.place().show(it.at().location())));
        });
    }

    private record Named(String name, Yaml at) {}

    private static Stream<Named> fields(String parent, Yaml item) {
        return item.get("entries").map(Yaml::elements).orElse(List.of()).stream()
                .flatMap(entry -> {
                    String name =
                            parent + entry.get("field").flatMap(Yaml::text).orElse("");
                    Stream<Named> own = entry.get("field").stream().map(it -> new Named(name, it));
                    return Stream.concat(own, fields(name + ".", entry));
                });
    }
}
