/**
 * Checks that ask an engine: each rule is run once over the pack's own empty data streams, and what Elasticsearch says to it is held
 * against the file. What cannot be asked here is said, and is no finding.
 */
package io.github.scrapewatch.enginecheck;
