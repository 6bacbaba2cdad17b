/** The processor fingerprint: one digest for the values of several fields, the same on every machine and in every version. */
package io.github.scrapewatch.node.processor.fingerprint;
