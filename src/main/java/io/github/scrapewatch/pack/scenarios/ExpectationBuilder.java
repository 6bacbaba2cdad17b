package io.github.scrapewatch.pack.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.Severity;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of an expectation whose form has been found right. */
final class ExpectationBuilder {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})\\.\\.([0-9]{1,9})?");
    private static final String REMEDY = "Write a number, 1 or more, or a range such as 1..3 or 2..";

    private ExpectationBuilder() {}

    static Expectation build(Yaml written) {
        if (written.get("silent").isPresent()) {
            return new Expectation.Silent(
                    text(written, "silent"), location(written, "silent"), text(written, "because"));
        }
        return new Expectation.Fires(
                text(written, "fires"),
                location(written, "fires"),
                written.get("alerts").map(ExpectationBuilder::count).orElse(Expectation.Count.SOME),
                fields(written, "group"),
                written.get("within").flatMap(Yaml::text).map(TimeSpan::of),
                written.get("since").flatMap(Yaml::text),
                written.get("severity").flatMap(Yaml::text).map(Severity::of),
                fields(written, "fields"));
    }

    /** @throws IllegalArgumentException says what to write instead */
    static Expectation.Count count(Yaml value) {
        JsonNode json = value.json();
        if (json.isInt()) {
            return new Expectation.Count(json.intValue(), json.intValue());
        }
        Matcher range = RANGE.matcher(value.text().orElse(""));
        if (!range.matches()) {
            throw new IllegalArgumentException(REMEDY);
        }
        String most = range.group(2);
        return new Expectation.Count(
                Integer.parseInt(range.group(1)), most == null ? Integer.MAX_VALUE : Integer.parseInt(most));
    }

    private static Map<String, JsonNode> fields(Yaml written, String key) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        written.get(key)
                .map(Yaml::json)
                .ifPresent(it -> it.properties().forEach(field -> fields.put(field.getKey(), field.getValue())));
        return fields;
    }

    private static SourceLocation location(Yaml written, String key) {
        return written.get(key).orElse(written).location();
    }

    private static String text(Yaml written, String key) {
        return written.get(key).flatMap(Yaml::text).orElse("");
    }
}
