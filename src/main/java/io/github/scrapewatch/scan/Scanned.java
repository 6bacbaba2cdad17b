package io.github.scrapewatch.scan;

import io.github.scrapewatch.result.Scan;

/**
 * What came out of a scan.
 *
 * @param whole whether all that was named could be read; if not, silence of a rule says less than it seems to
 */
public record Scanned(Scan scan, boolean whole) {}
