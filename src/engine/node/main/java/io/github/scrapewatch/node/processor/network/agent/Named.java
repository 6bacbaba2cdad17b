package io.github.scrapewatch.node.processor.network.agent;

/** A browser, system or device; the version is null if the text does not tell. */
record Named(String name, String version) {}
