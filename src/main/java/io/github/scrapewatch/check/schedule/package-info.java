/** When rules run and how far they look back. */
package io.github.scrapewatch.check.schedule;
