package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.check.fields.FieldReference.How;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Columns of ES|QL and EQL: names with a dot in them that the query does not make itself. Names without a dot are left to the engine,
 * which knows the language.
 */
final class Columns {
    private static final Pattern TEXT =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"", Pattern.DOTALL);
    /** The indices that it reads. */
    private static final Pattern SOURCE = Pattern.compile("(?is)^\\s*FROM\\b[^|]*");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_@][A-Za-z0-9_@]*(?:\\.[A-Za-z_@][A-Za-z0-9_@]*)+");
    private static final Pattern MADE = Pattern.compile(
            "(" + NAME + ")\\s*=(?![=~])|(?i:\\bAS)\\s+(" + NAME + ")|%\\{[^}]*?(" + NAME + ")|\\(\\?<(" + NAME + ")>");

    private Columns() {}

    static Stream<FieldReference> of(RuleFile rule) {
        return rule.content().get("query").flatMap(Yaml::scalar).stream()
                .filter(it -> rule.hasType("esql", "eql") && it.text().isPresent())
                .flatMap(Columns::in);
    }

    private static Stream<FieldReference> in(Yaml.Scalar query) {
        String text = query.value().textValue();
        Set<String> made = new HashSet<>();
        for (Matcher it = MADE.matcher(text); it.find(); ) {
            for (int group = 1; group <= it.groupCount(); group++) {
                if (it.group(group) != null) {
                    made.add(it.group(group));
                }
            }
        }
        String code = blank(SOURCE, blank(TEXT, text));
        return NAME.matcher(code)
                .results()
                .filter(it -> !made.contains(it.group()))
                .map(it -> new FieldReference(it.group(), How.COLUMN, Optional.empty(), query.location(it.start())));
    }

    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(it -> " ".repeat(it.group().length()));
    }
}
