/** Files before they are written: names and bytes, their archive, their checksums, and the folder they go into. */
package io.github.scrapewatch.export.files;
