package io.github.scrapewatch.check;

import io.github.scrapewatch.check.Finding.Severity;

/**
 * What a check is.
 *
 * @param id never changes, and names the page: {@code docs/checks/ID.md}
 * @param summary what a pack without findings of this check can rely on
 */
public record About(String id, String name, Severity severity, String summary) {}
