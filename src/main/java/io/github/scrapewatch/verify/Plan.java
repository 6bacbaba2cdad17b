package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.fixture.RawEvent;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.Scenario;
import java.util.List;
import java.util.function.Function;

/**
 * What is to be verified.
 *
 * @param rules that could be read
 * @param others rules that are not judged, and run only where one that is reads alerts
 * @param whole whether nothing of the pack is left out
 * @param expansion the raw lines of a scenario, in the order in which they arrive
 */
public record Plan(
        PackAssets assets,
        List<RuleFile> rules,
        List<RuleFile> others,
        List<Scenario> scenarios,
        boolean whole,
        Function<Scenario, List<RawEvent>> expansion,
        ExceptionCatalog exceptions,
        TargetStack stack) {
    public Plan {
        rules = List.copyOf(rules);
        others = List.copyOf(others);
        scenarios = List.copyOf(scenarios);
    }

    public Plan on(TargetStack otherStack) {
        return new Plan(assets, rules, others, scenarios, whole, expansion, exceptions, otherStack);
    }
}
