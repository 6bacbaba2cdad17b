package io.github.scrapewatch.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.support.SharedEngine;
import java.util.List;
import java.util.Locale;

/** An index with events, and a store for the alerts that a rule over them raises. */
record AlertBench(Bench events, AlertStore store) {
    /** Of these tests: verifications on the same engine have others. */
    static final String EVERY_SPACE = ".alerts-security.alerts-scrapewatch_test_*";

    static final String SECOND = "8d3c5d1e-0000-4000-8000-000000000002";

    static AlertBench of(Class<?> test) {
        String space = "scrapewatch_test_" + test.getSimpleName().toLowerCase(Locale.ROOT);
        AlertStore store = new AlertStore(SharedEngine.get().cluster(), space);
        store.install();
        return new AlertBench(Bench.of(test, "events"), store);
    }

    static RuleDraft overAlerts() {
        return new RuleDraft(EVERY_SPACE).withId(SECOND).from("now-1h");
    }

    /** At 10:05, a rule has raised an alert for each of three reads by two people. */
    List<Alert> stored() {
        events.given(
                Bench.event("10:01", "user.name", "jdoe", "source.ip", "192.0.2.1", "page", "1"),
                Bench.event("10:02", "user.name", "jdoe", "source.ip", "192.0.2.1", "page", "2"),
                Bench.event("10:03", "user.name", "asmith", "source.ip", "192.0.2.2", "page", "3"));
        List<Alert> alerts = events.alerts(events.rule().query(), "10:05");
        assertThat(alerts).hasSize(3);
        store.write(alerts);
        return alerts;
    }
}
