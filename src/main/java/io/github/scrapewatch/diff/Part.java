package io.github.scrapewatch.diff;

/**
 * Something that a pack has.
 *
 * @param id what it is known by in a stack or in the pack; no other of its kind has it
 * @param name what people call it; may be the id
 * @param file seen from the root of the pack
 */
public record Part(Kind kind, String id, String name, String file) {

    /** In the order of a report. */
    public enum Kind {
        RULE("rule"),
        EXCEPTION_LIST("exception list"),
        VALUE_LIST("value list"),
        PROFILE("profile"),
        IDENTITY("identity"),
        PIPELINE("ingest pipeline"),
        COMPONENT_TEMPLATE("component template"),
        INDEX_TEMPLATE("index template"),
        SCENARIO("scenario"),
        PERSON("person of scenarios"),
        FIXTURE("file of fixtures");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
