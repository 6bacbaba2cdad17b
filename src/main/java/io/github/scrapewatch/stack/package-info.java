/**
 * A stack that somebody runs: an Elasticsearch, and the Kibana in front of it where one is named. Opening it asks everything that can be
 * asked before anything is written. Only {@code elastic} implements these ports.
 */
package io.github.scrapewatch.stack;
