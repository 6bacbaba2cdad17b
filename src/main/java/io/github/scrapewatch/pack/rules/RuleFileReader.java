package io.github.scrapewatch.pack.rules;

import io.github.scrapewatch.engine.RuleType;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Problem.Kind;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** From YAML to a rule: parameters first, then the form of the rule's own type, then the value. */
public final class RuleFileReader {
    private static final String MACHINE_LEARNING = RuleType.MACHINE_LEARNING.toString();

    private final Profile profile;

    public RuleFileReader(Profile profile) {
        this.profile = profile;
    }

    /** The keys of Kibana's API that rules of a type may have; none where the type is not known. */
    public static Set<String> apiKeys(String type) {
        Set<String> keys = new TreeSet<>();
        if (RuleForms.BY_TYPE.containsKey(type)) {
            keys.addAll(RuleForms.BY_TYPE.get(type).keys().keySet());
            keys.remove("pack");
        }
        return keys;
    }

    public RuleFile read(String name, Yaml yaml) {
        List<Problem> problems = new ArrayList<>();
        if (!(yaml instanceof Yaml.Table table)) {
            problems.add(new Problem(
                    Kind.WRONG_VALUE, yaml.location(), "The file is " + yaml.kind() + ".", "Write a rule: name: ..."));
            return RuleFile.none(name, yaml.location(), problems);
        }
        Map<String, Parameter> parameters = Parameter.of(table);
        Map<String, Yaml> values = values(name, parameters, problems);
        parameters.replaceAll((parameter, it) -> it.with(values.get(parameter)));
        Expansion expansion = new Expansion(values);
        Yaml.Table content = expansion.rule(table);
        problems.addAll(expansion.problems());
        problems.addAll(unused(parameters, expansion));
        List<Problem> shape = shape(content);
        problems.addAll(shape);
        boolean whole = shape.isEmpty() && expansion.problems().isEmpty();
        Optional<DetectionRule> rule = whole ? build(content, problems) : Optional.empty();
        return new RuleFile(name, content, parameters, Fingerprint.of(table, parameters), problems, rule);
    }

    private Map<String, Yaml> values(String file, Map<String, Parameter> parameters, List<Problem> problems) {
        String shortName = RuleFile.shortName(file);
        Map<String, Yaml> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> {
            Yaml value = profile.value(shortName, name).orElse(parameter.defaultValue());
            if (!value.kind().equals(parameter.defaultValue().kind())) {
                problems.add(new Problem(
                        Kind.PARAMETER_VALUE,
                        value.location(),
                        "The parameter '" + name + "' is "
                                + parameter.defaultValue().kind() + " in " + file + ", and " + value.kind() + " here.",
                        "Write " + parameter.defaultValue().kind() + "."));
            }
            values.put(name, value);
        });
        return values;
    }

    private static List<Problem> unused(Map<String, Parameter> parameters, Expansion expansion) {
        return parameters.values().stream()
                .filter(it -> !expansion.used().contains(it.name()))
                .map(it -> new Problem(
                        Kind.UNUSED_PARAMETER,
                        it.location(),
                        "The parameter '" + it.name() + "' is used nowhere.",
                        "Write ${" + it.name() + "} where its value belongs, or remove it."))
                .toList();
    }

    /** The type comes first: only its own form is worth talking about. */
    private static List<Problem> shape(Yaml.Table rule) {
        Yaml.Entry type = rule.entries().get("type");
        if (type == null) {
            return List.of(new Problem(
                    Kind.UNKNOWN_TYPE,
                    rule.location(),
                    "The rule has no 'type'.",
                    "Say type: query, or another of: " + types() + "."));
        }
        String name = type.value().text().orElse("");
        if (name.equals(MACHINE_LEARNING)) {
            return List.of(new Problem(
                    Kind.UNKNOWN_TYPE,
                    type.value().location(),
                    "A machine_learning rule "
                            + RuleType.MACHINE_LEARNING.obstacle().orElseThrow() + ": nothing here could prove it.",
                    "Express it as a threshold, new_terms or esql rule, or keep it outside this pack."));
        }
        if (!RuleForms.BY_TYPE.containsKey(name)) {
            return List.of(new Problem(
                    Kind.UNKNOWN_TYPE,
                    type.value().location(),
                    type.value().text().isPresent()
                            ? "'" + name + "' is no type of rule."
                            : "'type' is " + type.value().kind() + ".",
                    Suggestion.among(RuleForms.BY_TYPE.keySet(), name)));
        }
        return RuleForms.BY_TYPE.get(name).inspect("", rule).toList();
    }

    private static String types() {
        return String.join(", ", RuleForms.BY_TYPE.keySet().stream().sorted().toList());
    }

    private static Optional<DetectionRule> build(Yaml.Table content, List<Problem> problems) {
        try {
            return Optional.of(new RuleBuilder(content).build());
        } catch (IllegalArgumentException e) {
            // What only the whole rule can tell; its message says what to do.
            problems.add(new Problem(
                    Kind.WRONG_VALUE, content.location(), "The rule contradicts itself.", e.getMessage() + "."));
            return Optional.empty();
        }
    }
}
