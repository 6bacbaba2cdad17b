package io.github.scrapewatch.engine;

/** What became of one appended document. */
public sealed interface IndexOutcome {

    record Stored(String index, String id) implements IndexOutcome {}

    /** A document of that id was there already: the same record, read twice. */
    record Duplicate(String index, String id) implements IndexOutcome {}

    /** A pipeline dropped it. */
    record Dropped() implements IndexOutcome {}

    record Refused(String type, String reason) implements IndexOutcome {}
}
