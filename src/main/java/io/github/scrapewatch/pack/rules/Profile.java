package io.github.scrapewatch.pack.rules;

import io.github.scrapewatch.pack.shape.Form;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Scalars;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.pack.shape.TableForm;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code profiles/NAME.yml}: parameters of one environment. {@code parameters} holds for every rule that has the parameter; {@code
 * rules}, by the name of the rule's file without its ending, for one rule, and wins.
 */
public record Profile(Yaml.Table file) {
    static final TableForm FORM = TableForm.empty()
            .optional("description", Scalars.someText())
            .optional("parameters", Profile::overrides)
            .optional("rules", Profile::rules);

    public static final Profile NONE = new Profile(new Yaml.Table(null, Map.of()));

    private static Stream<Problem> overrides(String name, Yaml value) {
        return value instanceof Yaml.Table table
                ? table.entries().entrySet().stream()
                        .flatMap(it -> PackBlock.parameterValue(
                                name + "." + it.getKey(), it.getValue().value()))
                : Form.wrong(value.location(), "'" + name + "' is " + value.kind() + ".", "Write Name: value.");
    }

    private static Stream<Problem> rules(String name, Yaml value) {
        return value instanceof Yaml.Table table
                ? table.entries().entrySet().stream()
                        .flatMap(it -> overrides(
                                name + "." + it.getKey(), it.getValue().value()))
                : Form.wrong(value.location(), "'" + name + "' is " + value.kind() + ".", "Write rule: {Name: value}.");
    }

    /** What the profile says of this parameter of this rule. */
    Optional<Yaml> value(String rule, String parameter) {
        return file.at("rules", rule, parameter).or(() -> file.at("parameters", parameter));
    }

    /** Problems of the profile itself, and what in it no rule takes. */
    public List<Problem> problems(Collection<RuleFile> rules) {
        List<Problem> problems = new ArrayList<>(FORM.inspect("", file).toList());
        if (!problems.isEmpty()) {
            return problems;
        }
        TreeSet<String> everywhere = new TreeSet<>();
        Map<String, RuleFile> byName = new LinkedHashMap<>();
        rules.forEach(rule -> {
            everywhere.addAll(rule.parameters().keySet());
            byName.put(rule.shortName(), rule);
        });
        table("parameters").forEach((name, entry) -> {
            if (!everywhere.contains(name)) {
                problems.add(unknown(entry, "'" + name + "' is no parameter of any rule.", everywhere, name));
            }
        });
        table("rules").forEach((rule, entry) -> {
            if (!byName.containsKey(rule)) {
                problems.add(unknown(entry, "There is no rule '" + rule + "'.", byName.keySet(), rule));
                return;
            }
            Collection<String> known = byName.get(rule).parameters().keySet();
            ((Yaml.Table) entry.value()).entries().forEach((name, value) -> {
                if (!known.contains(name)) {
                    problems.add(unknown(value, "'" + name + "' is no parameter of '" + rule + "'.", known, name));
                }
            });
        });
        return problems;
    }

    private Map<String, Yaml.Entry> table(String key) {
        return file.get(key).map(it -> ((Yaml.Table) it).entries()).orElse(Map.of());
    }

    private static Problem unknown(Yaml.Entry at, String text, Collection<String> known, String written) {
        return new Problem(Problem.Kind.UNKNOWN_PARAMETER, at.key(), text, Suggestion.among(known, written));
    }
}
