package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.detection.alert.Times;
import io.github.scrapewatch.engine.detection.request.Timestamps;
import io.github.scrapewatch.engine.json.Values;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents whose rows have been read. ES|QL has no pages: the next request leaves them out. */
final class ExcludedDocuments {
    private final Map<String, Instant> documents = new LinkedHashMap<>();

    void forgetBefore(Instant from) {
        documents.values().removeIf(time -> time.isBefore(from));
    }

    Set<String> ids() {
        return documents.keySet();
    }

    /**
     * The last document stays, unless it is the only one: some of its rows may be beyond the limit.
     *
     * @return whether there are more of them now
     */
    boolean addAllButLast(List<ObjectNode> rows, EsqlSources sources, Timestamps timestamps) {
        Set<String> read = new LinkedHashSet<>();
        rows.stream()
                .map(row -> row.path("_id").asText())
                .filter(sources.byId()::containsKey)
                .forEach(read::add);
        if (read.size() > 1) {
            read.remove(rows.get(rows.size() - 1).path("_id").asText());
        }
        int before = documents.size();
        read.forEach(id -> documents.put(id, time(sources.byId().get(id), timestamps)));
        return documents.size() > before;
    }

    private static Instant time(Hit document, Timestamps timestamps) {
        return timestamps.fields().stream()
                .map(field -> Values.all(document.source(), field).stream()
                        .findFirst()
                        .flatMap(Times::of))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Instant.MAX);
    }
}
