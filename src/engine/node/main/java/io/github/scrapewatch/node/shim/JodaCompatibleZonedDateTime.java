package io.github.scrapewatch.node.shim;

import java.time.ZonedDateTime;

/** 7.10's Painless tests whether a value is one of these, to convert it; since 8.0 none is. */
public final class JodaCompatibleZonedDateTime {
    private final ZonedDateTime date;

    private JodaCompatibleZonedDateTime(ZonedDateTime date) {
        this.date = date;
    }

    public ZonedDateTime getZonedDateTime() {
        return date;
    }
}
