package io.github.scrapewatch.pack.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.Period;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much is too much: the {@code volume} of a rule's pack block, with its parameters filled in.
 *
 * @param location where it is declared
 * @param limit that is reached, not exceeded
 * @param field what is counted or added up; empty for events
 * @param per the fields that tell one group from another
 */
public record Volume(
        SourceLocation location, long limit, How how, Optional<String> field, List<String> per, Duration window) {
    public Volume {
        per = List.copyOf(per);
    }

    public enum How {
        EVENTS,
        DISTINCT,
        SUM
    }

    /** Empty where the rule declares none, or one whose parameters are no number and no time. */
    public static Optional<Volume> of(RuleFile rule) {
        Optional<Yaml> declared = rule.content().at("pack", "volume");
        Optional<Long> limit = declared.flatMap(it -> parameter(rule, it, "limit"))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::longValue);
        Optional<Duration> window =
                declared.flatMap(it -> parameter(rule, it, "window")).flatMap(Volume::duration);
        if (limit.isEmpty() || window.isEmpty()) {
            return Optional.empty();
        }
        String[] counts = declared.get()
                .get("counts")
                .flatMap(Yaml::text)
                .orElse("events")
                .split(" ", 2);
        return Optional.of(new Volume(
                declared.get().location(),
                limit.get(),
                How.valueOf(counts[0].toUpperCase(Locale.ROOT)),
                counts.length == 2 ? Optional.of(counts[1]) : Optional.empty(),
                declared.get().get("per").map(Yaml::elements).orElse(List.of()).stream()
                        .flatMap(it -> it.text().stream())
                        .toList(),
                window.get()));
    }

    private static Optional<JsonNode> parameter(RuleFile rule, Yaml declared, String key) {
        return declared.get(key)
                .flatMap(Yaml::text)
                .map(rule.parameters()::get)
                .map(it -> it.value().json());
    }

    private static Optional<Duration> duration(JsonNode value) {
        try {
            return Optional.of(Period.of(value.asText()).toDuration());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it is declared: {@code events}, {@code distinct FIELD}, {@code sum FIELD}. */
    public String counts() {
        String word = how.name().toLowerCase(Locale.ROOT);
        return field.map(it -> word + " " + it).orElse(word);
    }
}
