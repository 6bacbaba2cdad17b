/** What a rule says about itself. */
package io.github.scrapewatch.check.metadata;
