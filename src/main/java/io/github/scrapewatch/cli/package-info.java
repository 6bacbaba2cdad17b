/** The command: one class for each subcommand, which reads its options, calls a use case and writes the result. */
package io.github.scrapewatch.cli;
