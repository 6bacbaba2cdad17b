package io.github.scrapewatch.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** Something of the pack that is installed into a cluster under a name. */
public record Asset(Kind kind, String name, JsonNode body) {

    /** In the order of installation: what is named by others comes first. */
    public enum Kind {
        PIPELINE("ingest pipeline", "_ingest/pipeline"),
        COMPONENT_TEMPLATE("component template", "_component_template"),
        INDEX_TEMPLATE("index template", "_index_template");

        private final String words;
        private final String path;

        Kind(String words, String path) {
            this.words = words;
            this.path = path;
        }

        public String path() {
            return path;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
