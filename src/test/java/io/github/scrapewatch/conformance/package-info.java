/**
 * Holds an engine against cases that say what Elasticsearch does. Cases are YAML under {@code src/test/conformance} and speak HTTP
 * only, so any engine can be held against them.
 */
package io.github.scrapewatch.conformance;
