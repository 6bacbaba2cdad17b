/** What queries ask for, and what they cost. */
package io.github.scrapewatch.check.query;
