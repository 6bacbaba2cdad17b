/** Pages that are made of the pack. {@code -Ddocs.write=true} writes them; otherwise they are compared. */
package io.github.scrapewatch.docs;
