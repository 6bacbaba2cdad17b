/** Static checks: what can be said of a pack without an engine. One class for each check, by subject in the packages below. */
package io.github.scrapewatch.check;
