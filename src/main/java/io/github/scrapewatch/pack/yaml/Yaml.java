package io.github.scrapewatch.pack.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML file, and where it is written. */
public sealed interface Yaml {
    SourceLocation location();

    JsonNode json();

    /** What people call it: a text, a number, a list. */
    String kind();

    /** The value under a key, where this is a table that has it. */
    default Optional<Yaml> get(String key) {
        return Optional.empty();
    }

    /** The value at the end of a path of keys. */
    default Optional<Yaml> at(String... path) {
        Optional<Yaml> found = Optional.of(this);
        for (String key : path) {
            found = found.flatMap(it -> it.get(key));
        }
        return found;
    }

    /** The elements of a list; anything else is its own only element, as Elasticsearch has it. */
    default List<Yaml> elements() {
        return List.of(this);
    }

    default Optional<Scalar> scalar() {
        return Optional.empty();
    }

    /** The text, where this is one. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /**
     * A single value.
     *
     * @param value a text, a boolean, a number or JSON's null
     */
    record Scalar(JsonNode value, Origin origin) implements Yaml {
        @Override
        public SourceLocation location() {
            return origin.start();
        }

        /** Where the character is written that stands at this offset of the text. */
        public SourceLocation location(int offset) {
            return origin.at(offset);
        }

        @Override
        public JsonNode json() {
            return value;
        }

        @Override
        public String kind() {
            if (value.isTextual()) {
                return "a text";
            }
            if (value.isBoolean()) {
                return "true or false";
            }
            return value.isNull() ? "nothing" : "a number";
        }

        @Override
        public Optional<Scalar> scalar() {
            return Optional.of(this);
        }

        @Override
        public Optional<String> text() {
            return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
        }
    }

    record Sequence(SourceLocation location, List<Yaml> elements) implements Yaml {
        public Sequence {
            elements = List.copyOf(elements);
        }

        @Override
        public JsonNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(elements.size());
            elements.forEach(element -> array.add(element.json()));
            return array;
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** In the order of the file. */
    record Table(SourceLocation location, Map<String, Entry> entries) implements Yaml {
        public Table {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public Optional<Yaml> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        @Override
        public JsonNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            entries.forEach((key, entry) -> object.set(key, entry.value().json()));
            return object;
        }

        @Override
        public String kind() {
            return "a table of keys";
        }
    }

    /** @param key where the key is written */
    record Entry(SourceLocation key, Yaml value) {}
}
