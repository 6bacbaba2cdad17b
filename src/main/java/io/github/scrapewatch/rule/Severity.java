package io.github.scrapewatch.rule;

import java.util.Locale;

/** From least to most. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public static Severity of(String text) {
        for (Severity severity : values()) {
            if (severity.toString().equals(text)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no severity: say low, medium, high or critical");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
