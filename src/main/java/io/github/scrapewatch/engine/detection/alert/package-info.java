/** Alerts: the documents that Kibana would write, their ids, and which of them are there already. */
package io.github.scrapewatch.engine.detection.alert;
