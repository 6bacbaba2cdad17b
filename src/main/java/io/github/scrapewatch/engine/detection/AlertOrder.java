package io.github.scrapewatch.engine.detection;

import io.github.scrapewatch.engine.detection.alert.Alert;
import java.util.Comparator;

/** An order of alerts that does not depend on which shard answered first. */
final class AlertOrder {
    static final Comparator<Alert> BY_EVIDENCE = Comparator.comparing(Alert::time)
            .thenComparing(alert -> alert.field("kibana.alert.reason").asText());

    private AlertOrder() {}
}
