/** What ES|QL rules need to be told apart from run to run. */
package io.github.scrapewatch.check.esql;
