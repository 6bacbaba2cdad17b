/** The engine's own JVM: an Elasticsearch node whose plugins are classes on the class path, tied to the process that started it. */
package io.github.scrapewatch.node;
