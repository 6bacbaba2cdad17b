/** The pack as it lies on disk: folders of YAML become values, and what cannot be read is said with file, line and column. */
package io.github.scrapewatch.pack;
