package io.github.scrapewatch.deploy;

/** What a stack can hold of a pack, in the order of deployment: what others name comes first. */
public enum Kind {
    PIPELINE("ingest pipeline"),
    TABLE("lookup table"),
    COMPONENT_TEMPLATE("component template"),
    INDEX_TEMPLATE("index template"),
    VALUE_LIST("value list"),
    EXCEPTION_LIST("exception list"),
    EXCEPTION_ITEM("exception item"),
    RULE("rule");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** Whether Kibana keeps it, and not Elasticsearch. */
    public boolean isInKibana() {
        return compareTo(VALUE_LIST) >= 0;
    }

    @Override
    public String toString() {
        return words;
    }
}
