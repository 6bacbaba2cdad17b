package io.github.scrapewatch.deploy;

import io.github.scrapewatch.kibana.KibanaFacts;
import java.net.URI;
import java.util.Optional;

/**
 * Which stack it is about.
 *
 * @param kibana empty where the Elasticsearch side is all there is
 */
public record Target(URI elasticsearch, Optional<KibanaFacts> kibana, String version) {}
