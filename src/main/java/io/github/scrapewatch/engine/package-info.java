/**
 * What the use cases ask of an Elasticsearch, whoever runs it. Only {@code elastic} implements these ports; nothing here knows a
 * process, a container or a client library.
 */
package io.github.scrapewatch.engine;
