/**
 * Raw records through the pack's pipelines: which one a record belongs to, how it is handed over, and what became of it. Nothing is
 * stored.
 */
package io.github.scrapewatch.ingest;
