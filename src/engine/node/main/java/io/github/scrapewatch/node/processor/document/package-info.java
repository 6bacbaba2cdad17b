/**
 * The processors that shape a document: they set, move, convert and parse fields, run scripts, and decide where a document goes. Options
 * and messages are those of Elasticsearch 8.19. {@link io.github.scrapewatch.node.processor.document.DocumentProcessors} lists them.
 */
package io.github.scrapewatch.node.processor.document;
