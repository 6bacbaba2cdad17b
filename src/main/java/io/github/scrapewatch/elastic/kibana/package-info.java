/** The way to a Kibana: its HTTP interface on the JDK's own client, and what its answers mean. */
package io.github.scrapewatch.elastic.kibana;
