package io.github.scrapewatch.engine.detection;

import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.RuleType;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.engine.detection.request.FieldCatalog;
import io.github.scrapewatch.engine.detection.request.KibanaQueries;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EsqlText;
import io.github.scrapewatch.rule.EventSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs rules against one cluster. What the indices map is asked once and remembered: load everything first, then make the engine. Rules
 * may run side by side, the runs of one rule one after the other.
 */
public final class DetectionEngine {
    private final Searcher cluster;
    private final Capabilities capabilities;
    private final TargetStack stack;
    private final ExceptionCatalog exceptions;
    private final FieldCatalog fields;

    /** @param capabilities of this cluster; asking for them takes a moment, which is better spent once */
    public DetectionEngine(
            Searcher cluster, Capabilities capabilities, TargetStack stack, ExceptionCatalog exceptions) {
        this.cluster = cluster;
        this.capabilities = capabilities;
        this.stack = stack;
        this.exceptions = exceptions;
        this.fields = new FieldCatalog(cluster);
    }

    /** Why this cluster cannot run the rule; empty if it can. */
    public Optional<String> obstacleTo(DetectionRule rule) {
        return capabilities.obstacleTo(RuleType.of(rule.type()));
    }

    /** A rule that has never run. */
    public RuleExecution start(DetectionRule rule) {
        return new RuleExecution(
                rule, new RuleExecution.Surroundings(cluster, stack, requests(rule), obstacleTo(rule)));
    }

    /** Whether it reads what other rules have raised, and nothing else. */
    public static boolean readsAlerts(DetectionRule rule) {
        List<String> index = rule instanceof DetectionRule.Esql esql
                ? EsqlText.of(esql.query()).index()
                : rule.match(new SourceOf()).map(EventSource::index).orElse(List.of());
        return !index.isEmpty() && index.stream().allMatch(AlertStore::isAlerts);
    }

    /** @throws IllegalArgumentException where the rule's query cannot be read */
    public Prefilter prefilter(DetectionRule rule) {
        return requests(rule).prefilter();
    }

    /** With the exceptions that hold at that time. */
    public Anatomy anatomy(DetectionRule rule, Instant startedAt) {
        return requests(rule).anatomy(startedAt);
    }

    private RuleRequests requests(DetectionRule rule) {
        return new RuleRequests(rule, new KibanaQueries(fields, stack), fields, exceptions);
    }
}
