package io.github.scrapewatch.cli;

import io.github.scrapewatch.report.text.Style;
import java.util.Map;

/**
 * What is known of where the output goes.
 *
 * @param progress whether somebody watches standard error, so that a line may be written over and over
 * @param columns of the terminal
 */
public record Terminal(Style style, boolean progress, int columns) {
    public static final Terminal NONE = new Terminal(Style.PLAIN, false, 80);

    /**
     * @param results whether standard output is a terminal
     * @param narration whether standard error is one
     */
    public static Terminal of(boolean results, boolean narration, String columns, Map<String, String> environment) {
        boolean plain = environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"));
        return new Terminal(results && !plain ? Style.COLOUR : Style.PLAIN, narration && !plain, width(columns));
    }

    private static int width(String columns) {
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : NONE.columns();
    }
}
