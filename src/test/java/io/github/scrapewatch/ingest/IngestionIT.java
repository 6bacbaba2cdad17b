package io.github.scrapewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngine;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngines;
import io.github.scrapewatch.elastic.embedded.JavaRuntime;
import io.github.scrapewatch.ingest.Ingested.Dropped;
import io.github.scrapewatch.ingest.Ingested.Failed;
import io.github.scrapewatch.ingest.Ingested.Parsed;
import io.github.scrapewatch.ingest.Trace.Step;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.rawlog.RawRecord;
import io.github.scrapewatch.rawlog.RawRecord.Shape;
import io.github.scrapewatch.support.TestPlaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ingestion of records, with the smallest pack there can be. */
class IngestionIT {
    private static EmbeddedEngine engine;
    private static Ingestion ingestion;
    private static Outline outline;

    @BeforeAll
    static void start() {
        engine = new EmbeddedEngines(TestPlaces.engine(), JavaRuntime.current(), System.err::println).start(List.of());
        PackAssets pack = PackAssets.read(TestPlaces.ROOT.resolve("src/test/packs/tiny"));
        pack.installInto(engine.cluster());
        outline = Outline.of(pack.assets());
        ingestion = new Ingestion(engine.cluster(), new Shipping(Instant.parse("2026-01-01T00:00:00Z")), Entry::of);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void keepsTheOrderOverEntriesAndBatches() {
        List<RawRecord> records = IntStream.range(0, 1201)
                .mapToObj(i -> i % 3 == 0 ? line("192.0.2.1 /" + i) : json("{\"action\":\"" + i + "\"}"))
                .toList();
        List<Ingested> ingested = run(records);
        assertThat(ingested).extracting(Ingested::record).isEqualTo(records);
        for (int i = 0; i < records.size(); i++) {
            String field = i % 3 == 0 ? "/_source/url/original" : "/_source/event/action";
            assertThat(parsed(ingested.get(i)).at(field).asText()).isEqualTo(i % 3 == 0 ? "/" + i : "" + i);
        }
    }

    @Test
    void tellsWhatBecameOfEachRecord() {
        List<Ingested> ingested = run(List.of(
                json("{\"action\":\"a\"}"),
                json("{\"action\":\"poison\"}"),
                json("{\"action\":\"noise\"}"),
                json("{")));
        assertThat(parsed(ingested.get(0)).path("_id").asText()).hasSize(28);
        assertThat(ingested.get(1).outcome()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.message()).contains("fail_on_poison", "failed with message 'poisoned'");
            assertThat(failed.document().has("_id")).isFalse();
        });
        assertThat(ingested.get(2).outcome()).isInstanceOf(Dropped.class);
        assertThat(ingested.get(3).outcome()).isInstanceOf(Failed.class);
        Tally tally = new Tally();
        ingested.forEach(tally::add);
        assertThat(List.of(tally.records(), tally.documents(), tally.failed(), tally.dropped()))
                .containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void sendsWhatFilebeatWouldSend() {
        JsonNode source =
                parsed(run(List.of(json("{\"action\":\"a\"}"))).get(0)).path("_source");
        assertThat(source.at("/log/file/path").asText()).isEqualTo("x.log");
        assertThat(source.at("/log/offset").asLong()).isEqualTo(7);
        assertThat(source.path("@timestamp").asText()).isEqualTo("2026-01-01T00:00:00Z");
        RawRecord fromApi = new RawRecord("page.json", 1, OptionalLong.empty(), Shape.JSON, "{\"action\":\"a\"}");
        assertThat(parsed(run(List.of(fromApi)).get(0)).path("_source").has("log"))
                .isFalse();
    }

    @Test
    void tracesThroughPipelinesThatCallOthers() {
        Trace trace = ingestion.trace(json("{\"action\":\"a\",\"count\":\"x\"}"), outline);
        assertThat(trace.steps())
                .extracting(step -> step.pipeline() + " " + step.tag() + " " + step.status())
                .containsExactly(
                        "scrapewatch-audit keep_original success",
                        "scrapewatch-audit call_inner success",
                        "scrapewatch-inner read_json success",
                        "scrapewatch-inner set_action success",
                        "scrapewatch-inner fail_on_poison skipped",
                        "scrapewatch-inner convert_count error",
                        "scrapewatch-inner remove_count success",
                        "scrapewatch-inner id success",
                        "scrapewatch-audit drop_noise skipped");
        Step read = trace.steps().get(2);
        assertThat(read.changes()).extracting(Change::path).containsExactly("tiny.action", "tiny.count");
        assertThat(trace.steps().get(5).error()).contains("unable to convert [x] to long");
        assertThat(trace.steps().get(6).changes())
                .singleElement()
                .satisfies(it -> assertThat(it.removed()).isTrue());
    }

    @Test
    void takesDocumentsOfTheIntegrationAsTheyAre() {
        Ingestion documents = new Ingestion(
                engine.cluster(),
                new Shipping(Instant.EPOCH),
                record -> Entry.INTEGRATION.through("scrapewatch-inner"));
        List<Ingested> ingested = new ArrayList<>();
        documents.run(
                List.of(
                                json("{\"event\":{\"original\":\"{}\"}}"),
                                json("{\"_source\":{\"event\":{\"original\":\"{}\"}}}"))
                        .iterator(),
                ingested::add);
        assertThat(ingested)
                .extracting(it -> parsed(it).path("_source").toString())
                .containsOnly("{\"event\":{\"original\":\"{}\"},\"tiny\":{}}");
    }

    private static List<Ingested> run(List<RawRecord> records) {
        List<Ingested> ingested = new ArrayList<>();
        ingestion.run(records.iterator(), ingested::add);
        return ingested;
    }

    private static JsonNode parsed(Ingested ingested) {
        assertThat(ingested.outcome()).isInstanceOf(Parsed.class);
        return ((Parsed) ingested.outcome()).document();
    }

    private static RawRecord json(String text) {
        return new RawRecord("x.log", 1, OptionalLong.of(7), Shape.JSON, text);
    }

    private static RawRecord line(String text) {
        return new RawRecord("x.log", 1, OptionalLong.of(7), Shape.LINE, text);
    }
}
