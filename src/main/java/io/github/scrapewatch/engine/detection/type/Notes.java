package io.github.scrapewatch.engine.detection.type;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a run has to say besides its alerts. */
public final class Notes {
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Set<String> errors = new LinkedHashSet<>();
    private long took;

    public void warn(String warning) {
        warnings.add(warning);
    }

    public void fail(String error) {
        errors.add(error);
    }

    void took(long millis) {
        took += millis;
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Milliseconds, as Elasticsearch counted them. */
    public long took() {
        return took;
    }

    void tooManyAlerts(int most) {
        warn("there was more than the " + most
                + " alerts of one run: the first are raised, the rest is dropped. Narrow the query, suppress alerts or raise"
                + " max_signals");
    }
}
