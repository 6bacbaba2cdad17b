package io.github.scrapewatch.node.processor;

import org.elasticsearch.plugins.IngestPlugin;
import org.elasticsearch.plugins.Plugin;

/** The ingest processors. */
public final class ProcessorsPlugin extends Plugin implements IngestPlugin {}
