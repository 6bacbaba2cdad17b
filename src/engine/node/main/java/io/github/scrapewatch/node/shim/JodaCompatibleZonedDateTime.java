package io.github.scrapewatch.node.shim;

/** 7.10's Painless tests whether a value is one of these; since 8.0 none is. */
public final class JodaCompatibleZonedDateTime {
    private JodaCompatibleZonedDateTime() {}
}
