/**
 * Runs every rule over logs of which nobody has said what to expect: reads files of any size record by record, loads them into a
 * namespace of their own, makes each run that could raise something, and tells what was raised. Nothing is kept for a line.
 */
package io.github.scrapewatch.scan;
