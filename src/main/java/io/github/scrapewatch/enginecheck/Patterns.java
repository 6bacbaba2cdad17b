package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.enginecheck.Reading.Pattern;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EsqlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sorts the index patterns of rules by whose they are. */
final class Patterns {
    static final String ALERTS = ".alerts-security.alerts-";
    private static final int FEW_LETTERS = 2;

    private final Searcher searcher;
    private final List<String> known;
    private final Map<String, Boolean> answered = new HashMap<>();

    private enum Whose {
        OWN,
        MISSING,
        FOREIGN,
        ALERTS
    }

    /** @param known the patterns that the pack's templates are for */
    Patterns(Searcher searcher, List<String> known) {
        this.searcher = searcher;
        this.known = List.copyOf(known);
    }

    Reading of(RuleFile file, DetectionRule rule) {
        Map<Whose, List<Pattern>> sorted = written(file, rule).stream()
                // What begins with a minus is left out of what comes before it.
                .filter(it -> !it.text().startsWith("-"))
                .collect(Collectors.groupingBy(it -> whose(it.text())));
        Function<Whose, List<Pattern>> of = whose -> sorted.getOrDefault(whose, List.of());
        return new Reading(
                of.apply(Whose.OWN), of.apply(Whose.MISSING), of.apply(Whose.FOREIGN), of.apply(Whose.ALERTS), known);
    }

    private static List<Pattern> written(RuleFile file, DetectionRule rule) {
        if (!(rule instanceof DetectionRule.Esql esql)) {
            return file.content().get("index").map(Yaml::elements).orElse(List.of()).stream()
                    .flatMap(it -> it.text().stream().map(text -> new Pattern(text, it.location())))
                    .toList();
        }
        Optional<Yaml.Scalar> query = file.content().get("query").flatMap(Yaml::scalar);
        return EsqlText.of(esql.query()).index().stream()
                .map(text -> new Pattern(
                        text,
                        query.map(it -> it.location(Math.max(0, esql.query().indexOf(text))))
                                .orElseGet(file.content()::location)))
                .toList();
    }

    private Whose whose(String pattern) {
        if (pattern.startsWith(ALERTS)) {
            return Whose.ALERTS;
        }
        if (answered.computeIfAbsent(pattern, this::hasIndex)) {
            return Whose.OWN;
        }
        return looksOwn(pattern) ? Whose.MISSING : Whose.FOREIGN;
    }

    private boolean hasIndex(String pattern) {
        return !searcher.fieldCaps(List.of(pattern), Json.object("fields", Json.array("@timestamp")))
                .path("indices")
                .isEmpty();
    }

    /** Of a product that the pack has templates for, or a slip of the pen away from one of them. */
    private boolean looksOwn(String pattern) {
        return known.stream().map(it -> it.replaceAll("[.*].*", "")).anyMatch(pattern::startsWith)
                || Suggestion.nearest(known, pattern, FEW_LETTERS).isPresent();
    }
}
