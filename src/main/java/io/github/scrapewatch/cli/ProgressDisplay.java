package io.github.scrapewatch.cli;

import io.github.scrapewatch.report.ProgressLine;
import io.github.scrapewatch.verify.Progress;
import java.util.function.LongSupplier;

/** Shows on a terminal how far a command is; shows nothing anywhere else. */
final class ProgressDisplay implements Progress {
    private static final long MILLI = 1_000_000;
    private static final long LEAST_PAUSE = 80 * MILLI;

    private final Console console;
    private final LongSupplier nanos;
    private final long begin;
    private long last;
    private boolean shown;

    ProgressDisplay(Console console, LongSupplier nanos) {
        this.console = console;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    @Override
    public synchronized void at(String phase, int done, int total) {
        long now = nanos.getAsLong();
        if (!console.terminal().progress() || now - last < LEAST_PAUSE) {
            return;
        }
        last = now;
        shown = true;
        ProgressLine.State state = new ProgressLine.State(phase, done, total, "", (now - begin) / MILLI);
        console.overwrite(ProgressLine.CLEAR
                + ProgressLine.write(state, console.terminal().columns()));
    }

    synchronized void clear() {
        if (shown) {
            console.overwrite(ProgressLine.CLEAR);
            shown = false;
        }
    }
}
