/** Reports in HTML, opened in a real browser. */
package io.github.scrapewatch.report.browser;
