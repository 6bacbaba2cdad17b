package io.github.scrapewatch.pack.rules;

import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a rule that may differ from site to site.
 *
 * @param location of its name
 * @param value what it is here: the default, or what a profile says
 * @param why the default is what it is
 */
public record Parameter(String name, SourceLocation location, Yaml defaultValue, Yaml value, Optional<String> why) {

    Parameter with(Yaml otherValue) {
        return new Parameter(name, location, defaultValue, otherValue, why);
    }

    /** Those of a rule, in the order of the file; what has not the form of a parameter is left to the form. */
    static Map<String, Parameter> of(Yaml.Table rule) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        rule.at("pack", "parameters")
                .filter(Yaml.Table.class::isInstance)
                .map(Yaml.Table.class::cast)
                .ifPresent(table -> table.entries()
                        .forEach((name, entry) -> entry.value()
                                .get("default")
                                .ifPresent(value -> parameters.put(
                                        name,
                                        new Parameter(
                                                name,
                                                entry.key(),
                                                value,
                                                value,
                                                entry.value().get("why").flatMap(Yaml::text))))));
        return parameters;
    }
}
