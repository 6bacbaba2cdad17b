/**
 * A real Elasticsearch in a child JVM, from jars that the build has put into one folder. Nothing of it is on this class path: the
 * two processes share a standard input, a standard output and HTTP.
 */
package io.github.scrapewatch.elastic.embedded;
