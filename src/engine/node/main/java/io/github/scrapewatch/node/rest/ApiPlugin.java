package io.github.scrapewatch.node.rest;

import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.Plugin;

/** The REST endpoints. */
public final class ApiPlugin extends Plugin implements ActionPlugin {}
