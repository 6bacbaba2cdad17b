package io.github.scrapewatch.pack.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.pack.yaml.Origin;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts parameters where {@code ${Name}} stands: in every text of a rule outside its {@code pack} block, keys excepted. A text that is
 * nothing but {@code ${Name}} becomes the value itself, be it a number or a list.
 */
final class Expansion {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}\\n]*)}?");

    private final Map<String, Yaml> values;
    private final Set<String> used = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Expansion(Map<String, Yaml> values) {
        this.values = values;
    }

    Yaml.Table rule(Yaml.Table rule) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        rule.entries().forEach((key, entry) -> entries.put(key, key.equals("pack") ? entry : expand(entry)));
        return new Yaml.Table(rule.location(), entries);
    }

    Set<String> used() {
        return used;
    }

    List<Problem> problems() {
        return problems;
    }

    private Yaml.Entry expand(Yaml.Entry entry) {
        return new Yaml.Entry(entry.key(), expand(entry.value()));
    }

    private Yaml expand(Yaml value) {
        if (value instanceof Yaml.Table table) {
            Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
            table.entries().forEach((key, entry) -> entries.put(key, expand(entry)));
            return new Yaml.Table(table.location(), entries);
        }
        if (value instanceof Yaml.Sequence list) {
            return new Yaml.Sequence(
                    list.location(), list.elements().stream().map(this::expand).toList());
        }
        Yaml.Scalar scalar = (Yaml.Scalar) value;
        return scalar.text().filter(it -> it.contains("${")).isPresent() ? expand(scalar) : scalar;
    }

    private Yaml expand(Yaml.Scalar scalar) {
        String text = scalar.value().textValue();
        Matcher places = PLACE.matcher(text);
        if (places.matches() && values.containsKey(places.group(1))) {
            used.add(places.group(1));
            return moved(values.get(places.group(1)), scalar);
        }
        places.reset();
        StringBuilder filled = new StringBuilder();
        List<Origin.Splice> splices = new ArrayList<>();
        while (places.find()) {
            String value = value(scalar, places);
            splices.add(new Origin.Splice(places.start(), places.end() - places.start(), value.length()));
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        places.appendTail(filled);
        return new Yaml.Scalar(
                JsonNodeFactory.instance.textNode(filled.toString()),
                scalar.origin().with(splices));
    }

    /** The value is shown where it is used: that is where a wrong one does harm. */
    private static Yaml moved(Yaml value, Yaml.Scalar to) {
        if (value instanceof Yaml.Sequence list) {
            return new Yaml.Sequence(
                    to.location(),
                    list.elements().stream().map(it -> moved(it, to)).toList());
        }
        return new Yaml.Scalar(
                value.json(),
                to.origin()
                        .with(List.of(new Origin.Splice(
                                0,
                                to.value().textValue().length(),
                                value.json().asText().length()))));
    }

    private String value(Yaml.Scalar scalar, Matcher place) {
        String name = place.group(1);
        Yaml value = values.get(name);
        boolean closed = place.group().endsWith("}");
        if (closed && value instanceof Yaml.Scalar single) {
            used.add(name);
            return single.value().asText();
        }
        String text;
        String remedy;
        Problem.Kind kind = Problem.Kind.UNKNOWN_PARAMETER;
        if (!closed) {
            text = "'${' begins a parameter, and no '}' ends it.";
            remedy = "Write ${Name}.";
        } else if (value == null) {
            text = "'" + name + "' is no parameter of this rule.";
            remedy = values.isEmpty()
                    ? "Declare it in pack.parameters, with a default and the reason for it."
                    : Suggestion.among(values.keySet(), name);
        } else {
            used.add(name);
            kind = Problem.Kind.PARAMETER_VALUE;
            text = "The parameter '" + name + "' is a list, which cannot be put inside a text.";
            remedy = "Let the value be \"${" + name + "}\" and nothing else, or make the parameter a text.";
        }
        problems.add(new Problem(kind, scalar.location(place.start()), text, remedy));
        return place.group();
    }
}
