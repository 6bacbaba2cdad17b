/** What install.sh puts into Elasticsearch, as one JSON file for each request, and load.sh into Kibana; the scripts themselves. */
package io.github.scrapewatch.export.cluster;
