/** Whether this machine can run scrapewatch, and what to do where it cannot. */
package io.github.scrapewatch.doctor;
