package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.stream.Stream;

/** Kibana's alerting framework stops a run at 1000 alerts, whatever the rule says. */
public final class MaxSignals implements RuleCheck {
    private static final int MOST = 1000;

    @Override
    public About about() {
        return new About(
                "CR032", "max-signals", Severity.ERROR, "No rule asks for more alerts in a run than Kibana makes.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return rule.rule().map(DetectionRule::metadata).stream()
                .filter(it -> it.maxSignals() > MOST)
                .map(it -> finding(
                        rule.location("max_signals"),
                        "max_signals is " + it.maxSignals() + ", and Kibana makes no more than " + MOST
                                + " alerts in a run unless its settings are changed.",
                        "Take " + MOST + " or less; a rule that needs more wants a threshold or suppression."));
    }
}
