package io.github.scrapewatch.diff;

import io.github.scrapewatch.rule.SourceLocation;

/** Something that must not be merged as it is, and what to do about it. */
public record Violation(SourceLocation location, String problem, String fix) {}
