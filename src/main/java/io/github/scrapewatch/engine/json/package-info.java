/** JSON as the detection engine writes and reads it: requests are put together here, documents are looked into. */
package io.github.scrapewatch.engine.json;
