/** When a rule runs and what span of time each run reads. Time comes from the caller; nothing here looks at a clock. */
package io.github.scrapewatch.engine.detection.schedule;
