package io.github.scrapewatch.node.processor.network.geo;

import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** An open database. */
record GeoDatabase(String file, String type, Reader reader) {
    static GeoDatabase open(Path path) {
        try {
            // In memory, so that nothing has to be closed and the file can be replaced.
            Reader reader = new Reader(path.toFile(), Reader.FileMode.MEMORY);
            return new GeoDatabase(
                    path.getFileName().toString(), reader.getMetadata().databaseType(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the database " + path, e);
        }
    }

    Optional<GeoRecord> find(InetAddress address) {
        try {
            @SuppressWarnings("rawtypes")
            DatabaseRecord<Map> found = reader.getRecord(address, Map.class);
            return Optional.ofNullable(found.data())
                    .map(data -> new GeoRecord(address, data, found.network().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the database " + file, e);
        }
    }
}
