package io.github.scrapewatch.engine.detection;

import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EventSource;
import java.util.Optional;

/** Where a rule's events come from, for the types that say it apart from their query. */
public final class SourceOf implements DetectionRule.Cases<Optional<EventSource>> {
    @Override
    public Optional<EventSource> query(DetectionRule.Query rule) {
        return Optional.of(rule.source());
    }

    @Override
    public Optional<EventSource> savedQuery(DetectionRule.SavedQuery rule) {
        return Optional.of(rule.source());
    }

    @Override
    public Optional<EventSource> threshold(DetectionRule.Threshold rule) {
        return Optional.of(rule.source());
    }

    @Override
    public Optional<EventSource> newTerms(DetectionRule.NewTerms rule) {
        return Optional.of(rule.source());
    }

    @Override
    public Optional<EventSource> esql(DetectionRule.Esql rule) {
        return Optional.empty();
    }

    @Override
    public Optional<EventSource> eql(DetectionRule.Eql rule) {
        return Optional.of(rule.source());
    }

    @Override
    public Optional<EventSource> threatMatch(DetectionRule.ThreatMatch rule) {
        return Optional.of(rule.source());
    }

    @Override
    public Optional<EventSource> machineLearning(DetectionRule.MachineLearning rule) {
        return Optional.empty();
    }
}
