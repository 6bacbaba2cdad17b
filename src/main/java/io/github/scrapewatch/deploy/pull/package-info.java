/** The way back: what somebody has changed in a stack, written into the files of the pack for review, comments and all. */
package io.github.scrapewatch.deploy.pull;
