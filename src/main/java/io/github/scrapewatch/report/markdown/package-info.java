/** What reports in Markdown are made of: text that cannot become markup, and a whole that fits a size. */
package io.github.scrapewatch.report.markdown;
