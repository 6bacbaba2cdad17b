/**
 * The parts of the HTTP interface that Elasticsearch keeps in modules of its own: the greeting at {@code /}, data streams, and deletion by
 * query; and clear refusals for those that this engine does not have. Two corrections of what the published parts do without their
 * siblings stand here too: the list of features and the compression of stored fields.
 */
package io.github.scrapewatch.node.rest;
