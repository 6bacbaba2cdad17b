/** What came out of a verification or a scan, as plain values: reports are written from these and from nothing else. */
package io.github.scrapewatch.result;
