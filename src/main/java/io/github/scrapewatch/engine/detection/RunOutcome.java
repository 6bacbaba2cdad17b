package io.github.scrapewatch.engine.detection;

import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import java.util.List;

/** What became of one run. */
public sealed interface RunOutcome {
    ScheduledRun run();

    /**
     * @param windows what was read, oldest first; more than one after missed runs
     * @param alerts the new ones, oldest evidence first. What the run added to alerts of former runs is in the execution's alerts
     * @param warnings Kibana would show the rule as partly failed
     * @param errors Kibana would show the rule as failed
     * @param took milliseconds in Elasticsearch, by its own count
     */
    record Ran(
            ScheduledRun run,
            List<Window> windows,
            List<Alert> alerts,
            List<String> warnings,
            List<String> errors,
            long took)
            implements RunOutcome {
        public Ran {
            windows = List.copyOf(windows);
            alerts = List.copyOf(alerts);
            warnings = List.copyOf(warnings);
            errors = List.copyOf(errors);
        }

        /** A warning counts as much as an error: a rule that reads no index is silent for the wrong reason. */
        public boolean failed() {
            return !warnings.isEmpty() || !errors.isEmpty();
        }
    }

    /** This cluster cannot run rules of this type. */
    record Skipped(ScheduledRun run, String reason) implements RunOutcome {}
}
