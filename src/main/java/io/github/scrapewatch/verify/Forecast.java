package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.schedule.Window;
import java.time.Duration;
import java.util.Optional;

/** What a few questions about all scenarios together tell of a rule's runs, before any is made. */
record Forecast(ActiveTimes active, Optional<Reach> reach) {
    static final Forecast NONE = new Forecast(ActiveTimes.UNKNOWN, Optional.empty());

    static Forecast of(Prefilter prefilter, Searcher cluster, Narrowing scenarios) {
        ActiveTimes active = ActiveTimes.of(prefilter, cluster, scenarios);
        boolean worthAsking = active.complete() && !active.events().isEmpty();
        return new Forecast(active, worthAsking ? Reach.of(prefilter, cluster, scenarios) : Optional.empty());
    }

    /** Whether it is known of each run that it sees something. */
    boolean complete() {
        return active.complete();
    }

    /** How many events the rule looks at in the whole scenario; empty where that is not known. */
    Optional<Long> total(String namespace) {
        return active.total(namespace);
    }

    /** Whether nothing more can be known of a run than that it is worth making. */
    boolean isPrecise(String namespace, Duration lookBack) {
        return reach.filter(it -> it.isWithin(namespace, lookBack)).isPresent();
    }

    /** For one scenario. */
    Outlook outlook(String namespace) {
        return new Outlook() {
            @Override
            public boolean worth(Window window) {
                return active.touch(namespace, window)
                        && reach.map(it -> it.touches(namespace, window)).orElse(true);
            }

            @Override
            public Optional<String> contents(Window window) {
                return active.contents(namespace, window);
            }
        };
    }
}
