/**
 * What a change to a pack means: rules and everything else as values of two packs that are compared, whatever their formatting; which
 * versions should have been raised; which fields nobody writes any more; and which verdicts are others than before.
 */
package io.github.scrapewatch.diff;
