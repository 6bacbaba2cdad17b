/**
 * What leaves the pack, as values: rules, exception lists and value lists as Kibana's API takes them. The packages below write them down,
 * each in the form of one consumer. The same pack gives the same bytes, whatever the clock, the time zone, the locale and the order of
 * files.
 */
package io.github.scrapewatch.export;
