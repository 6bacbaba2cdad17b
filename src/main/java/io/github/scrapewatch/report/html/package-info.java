/**
 * What reports in HTML are made of: markup that text cannot get into, the shell of a page that needs no network and no script, charts as
 * inline SVG.
 */
package io.github.scrapewatch.report.html;
