/** Records as no source should write them, through the pipelines into real data streams. */
package io.github.scrapewatch.fuzz;
