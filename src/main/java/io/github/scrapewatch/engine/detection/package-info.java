/**
 * Kibana's detection engine without Kibana: a rule and a scheduled run in, the alerts that Kibana would write out. The same cluster,
 * rules and runs always give the same alerts; time comes with the run.
 */
package io.github.scrapewatch.engine.detection;
