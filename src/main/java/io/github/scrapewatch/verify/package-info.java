/**
 * Holds rules against scenarios: loads the raw lines of all scenarios side by side, runs each rule on its schedule over each of them,
 * and judges what it raised.
 */
package io.github.scrapewatch.verify;
