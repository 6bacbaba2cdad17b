/** The same thing, as a pack writes it and as a stack shows it: what a stack fills in, renames or counts makes no difference. */
package io.github.scrapewatch.deploy.content;
