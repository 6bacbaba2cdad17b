/**
 * The integration package that Fleet installs: data streams with their mappings and pipelines, rules as assets that appear among
 * Elastic's own, a dashboard. What cannot be in one (a lookup index, exceptions, value lists) is exported beside it.
 */
package io.github.scrapewatch.export.fleet;
