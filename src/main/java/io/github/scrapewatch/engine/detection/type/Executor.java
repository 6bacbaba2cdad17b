package io.github.scrapewatch.engine.detection.type;

import io.github.scrapewatch.engine.detection.alert.Alert;
import java.util.List;

/** Runs one rule; keeps what the rule remembers from run to run. */
public interface Executor {
    /** @return the alerts that were created; those of former runs may have been updated in the log */
    List<Alert> run(Pass pass);
}
