package io.github.scrapewatch.export;

import io.github.scrapewatch.engine.detection.SourceOf;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EsqlText;
import io.github.scrapewatch.rule.EventSource;
import java.util.List;

/** The index patterns that a rule reads events from. */
public final class RuleIndices {
    private RuleIndices() {}

    public static List<String> of(DetectionRule rule) {
        return rule instanceof DetectionRule.Esql esql
                ? EsqlText.of(esql.query()).index()
                : rule.match(new SourceOf()).map(EventSource::index).orElse(List.of());
    }
}
