/** What reports in plain text are made of: words, marks, colours, tables. */
package io.github.scrapewatch.report.text;
