/**
 * Detection rules and their exceptions as values, in the shape of Kibana's API. What Kibana passes through unread stays JSON. Nothing
 * here reads a file or asks a cluster.
 */
package io.github.scrapewatch.rule;
