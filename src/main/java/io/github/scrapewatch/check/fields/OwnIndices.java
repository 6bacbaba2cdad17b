package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Only of what the pack's own pipelines write can the pack tell the fields. */
final class OwnIndices {
    private static final String OWN = "logs-confluence.";
    private static final Pattern FROM = Pattern.compile("(?is)^\\s*FROM\\s+(.*?)(\\bMETADATA\\b.*)?$");

    private OwnIndices() {}

    static boolean only(RuleFile rule) {
        List<String> indices = rule.hasType("esql") ? sources(rule) : patterns(rule);
        return !indices.isEmpty() && indices.stream().allMatch(it -> it.startsWith(OWN));
    }

    private static List<String> patterns(RuleFile rule) {
        return rule.content().get("index").map(Yaml::elements).orElse(List.of()).stream()
                .flatMap(it -> it.text().stream())
                .toList();
    }

    private static List<String> sources(RuleFile rule) {
        String first = rule.text("query").orElse("").split("\\|", 2)[0];
        Matcher from = FROM.matcher(first);
        return from.matches()
                ? Arrays.stream(from.group(1).split(","))
                        .map(it -> it.replace("\"", "").strip())
                        .toList()
                : List.of();
    }
}
