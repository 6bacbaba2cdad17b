package io.github.scrapewatch.ingest;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.rawlog.RawRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Records in, documents out, in the order of the records; a batch at a time, so that files may be of any size. */
public final class Ingestion {
    private static final int LARGEST_BATCH = 500;
    private static final int LARGEST_TEXT = 5 << 20;

    private final Simulation simulation;
    private final Function<RawRecord, Entry> entries;

    /** @param entries which entry a record takes */
    public Ingestion(Cluster cluster, Shipping shipping, Function<RawRecord, Entry> entries) {
        this.simulation = new Simulation(cluster, shipping);
        this.entries = entries;
    }

    public void run(Iterator<RawRecord> records, Consumer<Ingested> sink) {
        List<RawRecord> batch = new ArrayList<>();
        int length = 0;
        while (records.hasNext()) {
            RawRecord record = records.next();
            batch.add(record);
            length += record.text().length();
            if (batch.size() == LARGEST_BATCH || length >= LARGEST_TEXT) {
                ship(batch).forEach(sink);
                batch.clear();
                length = 0;
            }
        }
        ship(batch).forEach(sink);
    }

    private List<Ingested> ship(List<RawRecord> batch) {
        Map<Entry, List<RawRecord>> byEntry = new LinkedHashMap<>();
        batch.forEach(record -> byEntry.computeIfAbsent(entries.apply(record), entry -> new ArrayList<>())
                .add(record));
        Map<Entry, Iterator<Ingested>> done = new LinkedHashMap<>();
        byEntry.forEach((entry, records) ->
                done.put(entry, simulation.run(entry, records).iterator()));
        return batch.stream()
                .map(record -> done.get(entries.apply(record)).next())
                .toList();
    }

    /** @param outline of what is installed */
    public Trace trace(RawRecord record, Outline outline) {
        return simulation.trace(entries.apply(record), record, outline);
    }
}
