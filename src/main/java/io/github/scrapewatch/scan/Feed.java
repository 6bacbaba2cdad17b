package io.github.scrapewatch.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.ingest.Entry;
import io.github.scrapewatch.ingest.Shipping;
import io.github.scrapewatch.rawlog.RawRecord;
import io.github.scrapewatch.rawlog.RecordReader;
import io.github.scrapewatch.rawlog.UnreadableLogException;
import io.github.scrapewatch.verify.Progress;
import java.util.HashMap;
import java.util.Map;

/** Reads sources one after the other and packs their records into parcels, one at a time for each data stream. */
final class Feed {
    /** Tells apart the sources of records that have no place in a file: whoever ships them is named after the file. */
    static final String SHIPPER = "agent.name";

    private static final int TOLD_EVERY = 1000;

    private final Senders senders;
    private final String namespace;
    private final Progress progress;
    private final Map<Entry, Parcel> open = new HashMap<>();
    private int records;

    Feed(Senders senders, String namespace, Progress progress) {
        this.senders = senders;
        this.namespace = namespace;
        this.progress = progress;
    }

    /** A source that breaks off is read up to there. */
    SourceTally read(LogSource source) {
        SourceTally tally = new SourceTally(source);
        Shipping shipping = new Shipping(source.written());
        try (RecordReader reader = source.open()) {
            try {
                while (reader.hasNext()) {
                    tally.read();
                    add(tally, shipping, reader.next());
                }
            } catch (UnreadableLogException e) {
                tally.broken(e.getMessage());
            }
            tally.replaced(reader.replacedCharacters());
        }
        return tally;
    }

    /** Hands over what is not full yet. */
    void finish() {
        open.values().forEach(senders::send);
        open.clear();
        senders.finish();
    }

    private void add(SourceTally tally, Shipping shipping, RawRecord record) {
        Entry entry = Entry.of(record);
        Parcel parcel = open.computeIfAbsent(entry, it -> new Parcel(it.dataStream(namespace)));
        parcel.add(tally, record.line(), document(tally.source(), shipping, record, entry));
        if (parcel.full()) {
            open.remove(entry);
            senders.send(parcel);
        }
        if (++records % TOLD_EVERY == 0) {
            progress.at("reading", records, 0);
        }
    }

    /** Without {@code event.ingested}: nobody has taken these events in when they happened, so rules fall back to their own time. */
    private static ObjectNode document(LogSource source, Shipping shipping, RawRecord record, Entry entry) {
        ObjectNode document = shipping.document(record, entry.form());
        if (record.offset().isEmpty()) {
            document.putObject("agent").put("name", source.name());
        }
        return document;
    }
}
