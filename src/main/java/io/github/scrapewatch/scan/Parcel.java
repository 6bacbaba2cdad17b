package io.github.scrapewatch.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.engine.Appended;
import io.github.scrapewatch.engine.Batch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records for one data stream that travel together, with the places that they come from. */
final class Parcel {
    private static final int MOST_DOCUMENTS = 1000;
    static final int MOST_BYTES = 1 << 20;
    private static final byte[] CREATE = "{\"create\":{}}\n".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON =
            new ObjectMapper(new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET));

    private final String dataStream;
    private final List<Place> places = new ArrayList<>();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    private record Place(SourceTally tally, long line) {}

    Parcel(String dataStream) {
        this.dataStream = dataStream;
    }

    void add(SourceTally tally, long line, JsonNode document) {
        places.add(new Place(tally, line));
        try {
            lines.write(CREATE);
            JSON.writeValue(lines, document);
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean full() {
        return places.size() >= MOST_DOCUMENTS || lines.size() >= MOST_BYTES;
    }

    int bytes() {
        return lines.size();
    }

    Batch batch() {
        return new Batch(dataStream, places.size(), lines.toByteArray());
    }

    /** Tells each source what became of its records. */
    void arrived(Appended appended) {
        appended.duplicates().forEach(number -> places.get(number).tally().duplicate());
        appended.refused().forEach((number, refusal) -> {
            Place place = places.get(number);
            place.tally().refused(place.line(), refusal);
        });
    }
}
