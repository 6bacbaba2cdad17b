/** Processors that take a text apart or change it: Elasticsearch's own of 7.10.2 where 8.19 still does the same, ours elsewhere. */
package io.github.scrapewatch.node.processor.text;
