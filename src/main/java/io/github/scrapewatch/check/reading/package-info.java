/** Whether files can be read, and are rules. */
package io.github.scrapewatch.check.reading;
