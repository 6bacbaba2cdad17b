package io.github.scrapewatch.pack.rules;

import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as it is written.
 *
 * @param name of the file, as messages show it
 * @param content with parameters filled in; every value knows where it was written
 * @param fingerprint differs where the rule does, whatever the profile and its version
 * @param problems that keep it from being what it says, or that its parameters have
 * @param rule empty where problems do not let it be one
 */
public record RuleFile(
        String name,
        Yaml.Table content,
        Map<String, Parameter> parameters,
        String fingerprint,
        List<Problem> problems,
        Optional<DetectionRule> rule) {
    public RuleFile {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        problems = List.copyOf(problems);
    }

    /** A file that is no rule at all. */
    static RuleFile none(String name, SourceLocation location, List<Problem> problems) {
        return new RuleFile(name, new Yaml.Table(location, Map.of()), Map.of(), "", problems, Optional.empty());
    }

    /** The version that it says it has; 1 where it says nothing. */
    public int version() {
        return content.get("version").map(it -> it.json().asInt(1)).orElse(1);
    }

    /** The name of the file without folders and ending: what profiles and scenarios call the rule. */
    public String shortName() {
        return shortName(name);
    }

    static String shortName(String name) {
        String file = fileName(name);
        return file.substring(0, file.lastIndexOf('.') < 0 ? file.length() : file.lastIndexOf('.'));
    }

    public String fileName() {
        return fileName(name);
    }

    private static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    public Optional<String> text(String... path) {
        return content.at(path).flatMap(Yaml::text);
    }

    public boolean hasType(String... types) {
        return text("type").filter(List.of(types)::contains).isPresent();
    }

    public boolean hasKnownType() {
        return content.get("type").isPresent()
                && problems.stream().noneMatch(it -> it.kind() == Problem.Kind.UNKNOWN_TYPE);
    }

    /** Where the value is written, or the deepest part of the path that is there. */
    public SourceLocation location(String... path) {
        List<String> keys = new ArrayList<>(List.of(path));
        while (!keys.isEmpty()) {
            Optional<Yaml> found = content.at(keys.toArray(String[]::new));
            if (found.isPresent()) {
                return found.get().location();
            }
            keys.remove(keys.size() - 1);
        }
        return content.location();
    }
}
