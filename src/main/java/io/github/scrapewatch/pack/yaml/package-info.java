/** The one way to read YAML: values that know where they were written, and limits against what is made to exhaust a reader. */
package io.github.scrapewatch.pack.yaml;
