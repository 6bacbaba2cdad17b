/** The requests that rules send: time filters, the rule's own query and filters, exceptions, and what is asked of mappings. */
package io.github.scrapewatch.engine.detection.request;
