/**
 * Holds a package, as the archive that would be uploaded, against what Kibana and the package specification ask of one. It knows nothing
 * of how the package was made.
 */
package io.github.scrapewatch.export.fleet.lint;
