/**
 * Kibana's query language: text becomes a tree, a tree becomes text again or the query that Kibana would send. Elasticsearch's own
 * {@code kql} query reads the same text differently, so nothing here leaves the reading to it. Pure functions: what an index maps comes
 * in through {@link io.github.scrapewatch.kql.Fields}.
 */
package io.github.scrapewatch.kql;
