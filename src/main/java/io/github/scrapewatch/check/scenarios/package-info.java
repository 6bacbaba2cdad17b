/** Checks of scenarios. */
package io.github.scrapewatch.check.scenarios;
