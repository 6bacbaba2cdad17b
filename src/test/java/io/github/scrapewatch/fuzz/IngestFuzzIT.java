package io.github.scrapewatch.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.engine.IndexOutcome.Refused;
import io.github.scrapewatch.engine.IndexOutcome.Stored;
import io.github.scrapewatch.golden.GoldenCase;
import io.github.scrapewatch.ingest.Entry;
import io.github.scrapewatch.ingest.Shipping;
import io.github.scrapewatch.rawlog.RawRecord;
import io.github.scrapewatch.support.PackEngine;
import io.github.scrapewatch.support.RawHttp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever a record looks like, it becomes one document. {@code -Dfuzz.seed=N} and {@code -Dfuzz.records=N} run others than those that
 * every build runs.
 */
class IngestFuzzIT {
    private static final long SEED = Long.getLong("fuzz.seed", 1213);
    private static final int RECORDS = Integer.getInteger("fuzz.records", 21_000);
    private static final int BATCH = 500;
    private static final int BATCH_TEXT = 5 << 20;
    private static final int LONG_FIELDS = 6;
    private static final Shipping SHIPPING = new Shipping(Instant.parse("2026-01-01T00:00:00Z"));

    private static final Cluster CLUSTER = PackEngine.get().cluster();

    private final Random random = new Random(SEED);
    private final Map<String, String> refusals = new TreeMap<>();
    private long offset;

    private static String stream(Entry entry) {
        return entry.dataStream().replace("-default", "-fuzz");
    }

    @AfterAll
    static void deleteWhatWasStored() {
        CLUSTER.deleteDataStream("logs-confluence.*-fuzz");
    }

    @Test
    void everyRecordInIsOneDocumentOut() {
        long stored = 0;
        for (Entry entry : List.of(Entry.AUDIT, Entry.ACCESS, Entry.SIGN_IN)) {
            List<RawRecord> seeds = seeds(entry);
            assertThat(seeds).as("golden records of " + entry.pipeline()).isNotEmpty();
            stored += send(entry, seeds, RECORDS / 3);
        }
        assertThat(refusals).as("refused, seed " + SEED).isEmpty();
        assertThat(stored).isEqualTo(documents());
        assertThat(new RawHttp(PackEngine.get().uri())
                        .send("GET", "/_cluster/health")
                        .status())
                .isEqualTo(200);
        report();
    }

    private static List<RawRecord> seeds(Entry entry) {
        return GoldenCase.all().stream()
                .filter(golden -> golden.entry().equals(entry))
                .flatMap(golden -> golden.records().stream())
                .toList();
    }

    private long send(Entry entry, List<RawRecord> seeds, int count) {
        long sent = 0;
        List<String> batch = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < count; i++) {
            String text = i % (count / LONG_FIELDS) == 0 ? withLongField(pick(seeds)) : mutant(pick(seeds));
            batch.add(text);
            length += text.length();
            if (batch.size() == BATCH || length > BATCH_TEXT || i == count - 1) {
                sent += append(entry, batch);
                batch.clear();
                length = 0;
            }
        }
        return sent;
    }

    private RawRecord pick(List<RawRecord> seeds) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private String mutant(RawRecord seed) {
        String text = seed.text();
        // One thing at a time gets deeper into the pipelines than several at once.
        for (int times = random.nextInt(4) == 0 ? 3 : 1; times > 0; times--) {
            text = Mutation.values()[random.nextInt(Mutation.values().length)].of(text, random);
        }
        return text;
    }

    private String withLongField(RawRecord seed) {
        String unit =
                List.of("x", "a,", "%41", "/a", "&a=b", "\\\"", "1.", "{{a}}").get(random.nextInt(8));
        return Mutation.value(seed.text(), random, "\"" + unit.repeat((1 << 20) / unit.length()) + "\"");
    }

    private int append(Entry entry, List<String> texts) {
        List<Document> documents =
                texts.stream().map(text -> new Document(document(entry, text))).toList();
        List<IndexOutcome> outcomes = CLUSTER.append(stream(entry), documents);
        assertThat(outcomes).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            if (!(outcomes.get(i) instanceof Stored)) {
                refusals.putIfAbsent(kind(outcomes.get(i)), shortened(texts.get(i)));
            }
        }
        return (int) outcomes.stream().filter(Stored.class::isInstance).count();
    }

    private ObjectNode document(Entry entry, String text) {
        // Each at a place of its own, so that two equal mutants are two events.
        RawRecord record = new RawRecord("fuzz.log", 1, OptionalLong.of(offset++), RawRecord.Shape.LINE, text);
        return SHIPPING.document(record, entry.form());
    }

    private static String kind(IndexOutcome outcome) {
        return outcome instanceof Refused refused
                ? shortened(refused.type() + " " + refused.reason())
                : outcome.toString();
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "..." : text;
    }

    private static long documents() {
        CLUSTER.refresh("logs-confluence.*-fuzz");
        return count(JsonNodeFactory.instance.objectNode());
    }

    private static long count(ObjectNode body) {
        JsonNode answer =
                CLUSTER.search("logs-confluence.*-fuzz", body.put("size", 0).put("track_total_hits", true));
        return answer.at("/hits/total/value").asLong();
    }

    /** How much of it was too broken to be parsed. */
    private static void report() {
        String all = Stream.of("event", "pipeline_error")
                .map(kind -> {
                    ObjectNode body = JsonNodeFactory.instance.objectNode();
                    body.putObject("query").putObject("term").put("event.kind", kind);
                    return count(body) + " " + kind;
                })
                .collect(Collectors.joining(", "));
        System.out.println("Fuzz, seed " + SEED + ": " + all);
    }
}
