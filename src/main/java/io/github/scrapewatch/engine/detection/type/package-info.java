/** One executor for each type of rule: a window in, alerts out, with the state that Kibana carries from run to run. */
package io.github.scrapewatch.engine.detection.type;
