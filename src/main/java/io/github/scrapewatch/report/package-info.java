/** One writer for each format and result; they know result types only, and touch no file and no terminal. */
package io.github.scrapewatch.report;
