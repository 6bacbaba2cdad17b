/** The file that Kibana's rule import reads: one JSON object on each line. */
package io.github.scrapewatch.export.ndjson;
