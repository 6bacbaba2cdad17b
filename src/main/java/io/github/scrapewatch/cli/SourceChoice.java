package io.github.scrapewatch.cli;

import io.github.scrapewatch.ingest.Entry;
import io.github.scrapewatch.rawlog.RawRecord;
import java.util.function.Function;

/** What {@code --source} says of the files. */
enum SourceChoice {
    auto(Entry::of),
    audit(record -> Entry.AUDIT),
    access(record -> Entry.ACCESS),
    signin(record -> Entry.SIGN_IN),
    integration(record -> Entry.INTEGRATION);

    private final Function<RawRecord, Entry> entries;

    SourceChoice(Function<RawRecord, Entry> entries) {
        this.entries = entries;
    }

    Function<RawRecord, Entry> entries() {
        return entries;
    }
}
