package io.github.scrapewatch.node.mapper;

import org.elasticsearch.plugins.MapperPlugin;
import org.elasticsearch.plugins.Plugin;

/** The mapping types. */
public final class MappersPlugin extends Plugin implements MapperPlugin {}
