/**
 * Raw log files become records: one for each line, each row of a table, each object of an API answer. Nothing here knows what a
 * record means, and nothing is ever dropped: what is broken is handed on as it is.
 */
package io.github.scrapewatch.rawlog;
