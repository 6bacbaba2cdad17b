/**
 * An Elasticsearch from the official image, or one that takes its place, in a container: security and TLS on, reached on the loopback
 * address, removed with the process that started it. The only package that knows Testcontainers and Docker's client.
 */
package io.github.scrapewatch.elastic.container;
