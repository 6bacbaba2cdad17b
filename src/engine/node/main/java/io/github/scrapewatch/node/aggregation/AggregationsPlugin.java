package io.github.scrapewatch.node.aggregation;

import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.SearchPlugin;

/** The aggregations. */
public final class AggregationsPlugin extends Plugin implements SearchPlugin {}
