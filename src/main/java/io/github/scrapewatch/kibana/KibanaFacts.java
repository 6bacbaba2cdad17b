package io.github.scrapewatch.kibana;

import java.net.URI;

/** What is known of a Kibana and of the space that is used. */
public record KibanaFacts(URI uri, String space, String version) {
    public static final String DEFAULT_SPACE = "default";
}
