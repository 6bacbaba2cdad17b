/**
 * Whether a rule could raise anything in a span of time, asked for many runs at once, so that most runs need not be made. An answer may be
 * yes where the runs then raise nothing; it is never no where a run would raise something.
 */
package io.github.scrapewatch.verify.chance;
