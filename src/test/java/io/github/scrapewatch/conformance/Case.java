package io.github.scrapewatch.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** One case of a file: what to do to the engine, and what must come back. */
interface Case {
    void run(Node node);

    /** @param file the case's own, for an IDE to open */
    record Located(String name, URI file, Case content) {}

    static Case of(JsonNode yaml) {
        return yaml.has("steps") ? new Dialogue(yaml) : new OneDocument(yaml);
    }
}
