/** Rule files: their keys, their parameters, and the way from YAML to a detection rule. */
package io.github.scrapewatch.pack.rules;
