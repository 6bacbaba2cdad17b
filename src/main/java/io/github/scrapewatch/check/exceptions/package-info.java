/** Who answers for an exception, and until when. */
package io.github.scrapewatch.check.exceptions;
