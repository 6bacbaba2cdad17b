/** The ingest processors, gathered from the packages below. */
package io.github.scrapewatch.node.processor;
