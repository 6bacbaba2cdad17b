/** The ways to an Elasticsearch. The only package that knows the client library, processes and containers; named only in Main. */
package io.github.scrapewatch.elastic;
