/** A cluster that somebody else runs, reached by URL: trust, credentials, and what may be done there. */
package io.github.scrapewatch.elastic.remote;
