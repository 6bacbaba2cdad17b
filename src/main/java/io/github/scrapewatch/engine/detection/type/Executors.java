package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.List;
import java.util.function.Function;

/** The executor for a rule, at the beginning of what the rule remembers. */
public record Executors(TargetStack stack, Function<Pass, JsonNode> indicatorFilter)
        implements DetectionRule.Cases<Executor> {
    @Override
    public Executor query(DetectionRule.Query rule) {
        return rule.suppression().<Executor>map(GroupedQueryExecutor::new).orElseGet(QueryExecutor::new);
    }

    @Override
    public Executor savedQuery(DetectionRule.SavedQuery rule) {
        return rule.suppression().<Executor>map(GroupedQueryExecutor::new).orElseGet(QueryExecutor::new);
    }

    @Override
    public Executor threshold(DetectionRule.Threshold rule) {
        int fields = rule.threshold().fields().size();
        return fields <= stack.mostThresholdFields()
                ? new ThresholdExecutor(rule)
                : refused("threshold.field names " + fields + " fields, Kibana " + stack + " takes "
                        + stack.mostThresholdFields() + ": name fewer, or target a newer stack");
    }

    @Override
    public Executor newTerms(DetectionRule.NewTerms rule) {
        return new NewTermsExecutor(rule);
    }

    @Override
    public Executor esql(DetectionRule.Esql rule) {
        return new EsqlExecutor(rule, stack);
    }

    @Override
    public Executor eql(DetectionRule.Eql rule) {
        return new EqlExecutor(rule);
    }

    @Override
    public Executor threatMatch(DetectionRule.ThreatMatch rule) {
        boolean negates = rule.threat().mapping().stream()
                .flatMap(group -> group.entries().stream())
                .anyMatch(entry -> entry.negate());
        return stack.negatesThreatMappings() || !negates
                ? new ThreatMatchExecutor(rule, indicatorFilter)
                : refused("threat_mapping has an entry with 'negate', which Kibana " + stack
                        + " does not have: drop it, or target 9.2 or newer");
    }

    @Override
    public Executor machineLearning(DetectionRule.MachineLearning rule) {
        return refused("machine_learning needs jobs that run over days: it cannot be run here");
    }

    private static Executor refused(String reason) {
        return pass -> {
            pass.notes().fail(reason);
            return List.<Alert>of();
        };
    }
}
