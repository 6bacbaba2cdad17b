package io.github.scrapewatch.engine;

/** Something that one engine has and another may lack. */
public enum Capability {
    QUERY_DSL("searches and aggregations"),
    KQL("KQL on the server"),
    BUCKET_SELECTOR("filters over aggregation buckets"),
    PAINLESS("Painless scripts and runtime fields"),
    ESQL("ES|QL"),
    EQL("EQL");

    private final String words;

    Capability(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
