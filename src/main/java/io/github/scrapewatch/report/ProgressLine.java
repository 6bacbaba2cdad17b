package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.report.text.Words;

/** How far a command is, on one line of a terminal that is written over and over. */
public final class ProgressLine {
    /** Before each next line, and after the last. */
    public static final String CLEAR = "\r\u001b[K";

    private static final int BAR = 20;

    private ProgressLine() {}

    /**
     * @param phase what is being done, such as {@code loading}
     * @param total of the same things as {@code done}; zero where nobody knows
     * @param current what it is at, such as the name of a scenario
     */
    public record State(String phase, long done, long total, String current, long millis) {}

    /** @param width columns of the terminal; the line stays below, so that it never wraps */
    public static String write(State state, int width) {
        String line = state.phase() + "  " + (state.total() > 0 ? bar(state) + "  " : "")
                + Words.number(state.done())
                + (state.total() > 0 ? " of " + Words.number(state.total()) : "")
                + "  " + Words.millis(state.millis()) + "  " + state.current();
        return Clean.line(line, Math.max(width - 1, 1));
    }

    private static String bar(State state) {
        long done = Math.max(0, Math.min(state.done(), state.total()));
        int full = (int) (BAR * done / state.total());
        return "█".repeat(full) + "░".repeat(BAR - full);
    }
}
