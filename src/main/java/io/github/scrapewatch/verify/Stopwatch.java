package io.github.scrapewatch.verify;

import io.github.scrapewatch.result.Timings.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Tells phases apart and what each took. */
public final class Stopwatch {
    private static final long MILLI = 1_000_000;

    private final LongSupplier nanos;
    private final List<Phase> phases = new ArrayList<>();

    public Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public <T> T time(String phase, Supplier<T> work) {
        long begin = nanos.getAsLong();
        T result = work.get();
        phases.add(new Phase(phase, (nanos.getAsLong() - begin) / MILLI, ""));
        return result;
    }

    public List<Phase> phases() {
        return List.copyOf(phases);
    }
}
