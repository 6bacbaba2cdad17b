package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What verdicts say of a trial beside the outcome.
 *
 * @param nearest of a rule that stayed silent: how near it came, one line for each step
 */
record Summaries(Function<Trial, List<String>> nearest) {

    List<AlertSummary> alerts(Trial trial) {
        return trial.alerts().stream()
                .map(alert ->
                        AlertSummaries.of(trial.rule(), alert, trial.raisedAt().getOrDefault(alert.id(), alert.time())))
                .sorted(Comparator.comparing(AlertSummary::raisedAt).thenComparing(AlertSummary::id))
                .toList();
    }

    String inWords(RuleFile rule, Alert alert) {
        return AlertSummaries.inWords(rule, alert);
    }

    /** From the lines to the group that came nearest to the limit. */
    List<String> trail(Trial trial) {
        List<String> trail = new ArrayList<>();
        StringBuilder counts = new StringBuilder(trial.staged().events().size() + " lines");
        trial.looksAt().ifPresent(it -> counts.append(" → the rule looks at ").append(it));
        trail.add(counts.toString());
        trail.addAll(nearest.apply(trial));
        return trail;
    }

    /** Where the number stands that decides, or else the query. */
    SourceLocation limitLocation(RuleFile rule) {
        return limit(rule).map(it -> rule.parameters().get(it).location()).orElseGet(() -> rule.location("query"));
    }

    String limitNote(RuleFile rule) {
        return limit(rule)
                .map(it -> it + ": " + rule.parameters().get(it).value().json().asText())
                .orElse("the rule's query");
    }

    private static Optional<String> limit(RuleFile rule) {
        return rule.content()
                .at("pack", "volume", "limit")
                .flatMap(Yaml::text)
                .or(() -> Optional.of("AccessThreshold"))
                .filter(rule.parameters()::containsKey);
    }
}
