/** Scenarios as they are written: a story, who acts in it, what they do when, and what rules must say to it. Nothing is expanded here. */
package io.github.scrapewatch.pack.scenarios;
