/** Folders that go when the program ends, however it ends. */
package io.github.scrapewatch.temporary;
