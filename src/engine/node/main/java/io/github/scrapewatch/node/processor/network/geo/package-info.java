/** The processors geoip and ip_location: where an address is, by databases in MaxMind's format that the user provides. */
package io.github.scrapewatch.node.processor.network.geo;
