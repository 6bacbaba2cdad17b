/** Whether the fields that rules ask for are there, and are of a type that fits. */
package io.github.scrapewatch.check.fields;
