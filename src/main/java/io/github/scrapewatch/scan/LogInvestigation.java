package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rawlog.UnreadableLogException;
import io.github.scrapewatch.result.Explanation;
import io.github.scrapewatch.verify.Progress;
import io.github.scrapewatch.verify.Stopwatch;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Finds out why a rule fires in logs, or does not: the same runs as those of a scan, and then what each part of its query leaves. */
public final class LogInvestigation {
    private final Engine engine;
    private final LongSupplier nanos;
    private final Progress progress;

    public LogInvestigation(Engine engine, LongSupplier nanos, Progress progress) {
        this.engine = engine;
        this.nanos = nanos;
        this.progress = progress;
    }

    /** @param whole whether all that was named could be read */
    public record Explained(Explanation explanation, boolean whole) {}

    /**
     * @param plan with all rules: the one in question may read the alerts of the others
     * @param rule one of them
     * @throws UnreadableLogException where there is not one record in all the logs
     */
    public Explained of(ScanPlan plan, RuleFile rule) {
        try (LoadedLogs logs = new LoadedLogs(engine, plan)) {
            LoadedLogs.Content content = logs.load(progress, new Stopwatch(nanos));
            LogExplainer explainer = new LogExplainer(plan, rule, content);
            Explanation explanation = content.span().isEmpty()
                    ? explainer.nothing()
                    : explain(explainer, new RulesOverLogs(logs, plan, content, nanos, progress), plan, rule);
            return new Explained(explanation, ScanReport.whole(content.counts(), content.contents()));
        }
    }

    private static Explanation explain(LogExplainer explainer, RulesOverLogs rules, ScanPlan plan, RuleFile rule) {
        boolean readsAlerts = RulesOverLogs.readsAlerts(rule);
        List<RuleCourse.Outcome> outcomes = rules.run(readsAlerts ? readable(plan, rule) : List.of(rule));
        RuleCourse.Outcome own =
                outcomes.stream().filter(it -> it.rule() == rule).findFirst().orElseThrow();
        List<RuleCourse.Outcome> others = outcomes.stream()
                .filter(it -> !RulesOverLogs.readsAlerts(it.rule()))
                .toList();
        Optional<Window> span = readsAlerts ? RulesOverLogs.raised(others) : Optional.of(rules.span());
        return explainer.explain(own, rules, span);
    }

    /** Rules over alerts do not see each other's. */
    private static List<RuleFile> readable(ScanPlan plan, RuleFile rule) {
        return plan.rules().stream()
                .filter(it -> it == rule || !RulesOverLogs.readsAlerts(it))
                .toList();
    }
}
