/**
 * Pipeline aggregations that Elasticsearch keeps in a module of its own: {@code bucket_selector}, which Kibana's threshold and new-terms
 * rules are built on, and {@code bucket_sort}. Each is a builder, which reads and carries the request, and an aggregator, which works on
 * the reduced buckets.
 */
package io.github.scrapewatch.node.aggregation;
