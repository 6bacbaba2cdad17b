package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule, all its runs over one scenario.
 *
 * @param runs that were made
 * @param idle that were not, because there was nothing to look at
 * @param alerts as they are at the end, in the order in which they were raised
 * @param raisedAt by the id of the alert, when the run started that raised it
 * @param skipped why this engine cannot run it
 * @param troubles warnings and errors, each with the time of its first run
 * @param looksAt how many events the rule looks at, where that is known
 * @param took milliseconds in Elasticsearch, by its own count
 * @param nanos from beginning to end
 */
record Trial(
        RuleFile rule,
        Staged staged,
        int runs,
        int idle,
        List<Alert> alerts,
        Map<String, Instant> raisedAt,
        Optional<String> skipped,
        List<String> troubles,
        Optional<Long> looksAt,
        long took,
        long nanos) {
    Trial {
        alerts = List.copyOf(alerts);
        raisedAt = Map.copyOf(raisedAt);
        troubles = List.copyOf(troubles);
    }

    String ruleName() {
        return rule.shortName();
    }
}
