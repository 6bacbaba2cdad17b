package io.github.scrapewatch.kql.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.kql.Dialect;
import io.github.scrapewatch.kql.FieldCaps;
import io.github.scrapewatch.kql.Fields;
import io.github.scrapewatch.kql.Kql;
import io.github.scrapewatch.kql.KqlCompiler;
import io.github.scrapewatch.kql.KqlException;
import io.github.scrapewatch.kql.RandomTrees;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What we compile selects the documents that the engine's own {@code kql} query selects, apart from known differences. */
class KqlDifferentialIT {
    private static final int GENERATED = 400;
    private static final int FEWEST = 300;

    private static Cluster cluster;
    private static Fields fields;

    @BeforeAll
    static void loadTheDocuments() {
        RawHttp http = new RawHttp(SharedEngine.get().uri());
        cluster = SharedEngine.get().cluster();
        DataSet.load(http);
        fields = FieldCaps.read(
                http.send("GET", "/" + DataSet.TARGET + "/_field_caps?fields=*").body());
    }

    @TestFactory
    Stream<DynamicTest> handWrittenAndReadAlike() {
        return HandWritten.agreeing().stream()
                .map(text -> DynamicTest.dynamicTest(
                        text, () -> assertThat(ours(text)).as(text).isEqualTo(theirs(text))));
    }

    @TestFactory
    Stream<DynamicTest> handWrittenAndReadDifferently() {
        return Arrays.stream(Difference.values())
                .flatMap(difference -> HandWritten.DIFFERING.get(difference).stream()
                        .map(text -> DynamicTest.dynamicTest(
                                difference.heading() + ": " + text, () -> thenDiffers(difference, text))));
    }

    @TestFactory
    Stream<DynamicTest> generated() {
        return generatedTrees().map(tree -> {
            String text = tree.print();
            return DynamicTest.dynamicTest(
                    text, () -> assertThat(ours(text)).as(text).isEqualTo(theirs(SpelledOut.of(tree))));
        });
    }

    @Test
    void theQueriesAreManyAndTellDocumentsApart() {
        List<Outcome> outcomes = Stream.concat(
                        HandWritten.agreeing().stream(), generatedTrees().map(Kql::print))
                .map(KqlDifferentialIT::ours)
                .toList();
        assertThat(outcomes).hasSizeGreaterThan(FEWEST);
        assertThat(outcomes.stream().filter(KqlDifferentialIT::selectsSome).count())
                .isGreaterThan(outcomes.size() * 2 / 3);
    }

    @Test
    void everyDifferenceIsExplained() throws IOException {
        String page = Files.readString(TestPlaces.ROOT.resolve("docs/reference/kql.md"));
        assertThat(Arrays.stream(Difference.values()).map(Difference::heading))
                .allSatisfy(heading -> assertThat(page).contains("| " + heading + " |"));
        assertThat(HandWritten.DIFFERING).containsOnlyKeys(Difference.values());
    }

    private static void thenDiffers(Difference difference, String text) {
        Outcome ours = ours(text);
        assertThat(ours).as(text).isNotEqualTo(theirs(text));
        if (difference.sameWhenSpelledOut()) {
            assertThat(ours).as(text).isEqualTo(theirs(SpelledOut.of(Kql.parse(text))));
        }
    }

    private static Stream<Kql> generatedTrees() {
        return IntStream.range(0, GENERATED).mapToObj(seed -> {
            Random random = new Random(seed);
            return new RandomTrees(random, new RandomConditions(random)::next).next(3);
        });
    }

    private static boolean selectsSome(Outcome outcome) {
        return outcome instanceof Outcome.Selected selected
                && !selected.ids().isEmpty()
                && selected.ids().size() < DataSet.size();
    }

    private static Outcome ours(String text) {
        try {
            return search(new KqlCompiler(fields, Dialect.STACK_8_19).compile(Kql.parse(text)));
        } catch (KqlException refused) {
            return new Outcome.Refused();
        }
    }

    private static Outcome theirs(String text) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.putObject("kql").put("query", text);
        return search(query);
    }

    private static Outcome search(JsonNode query) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("size", 2 * DataSet.size()).put("_source", false).set("query", query);
        try {
            JsonNode answer = cluster.search(DataSet.TARGET, body);
            boolean everywhere = answer.at("/_shards/failed").asInt() == 0;
            return everywhere ? new Outcome.Selected(ids(answer)) : new Outcome.Refused();
        } catch (RejectedException refused) {
            return new Outcome.Refused();
        }
    }

    private static Set<String> ids(JsonNode answer) {
        Set<String> ids = new TreeSet<>();
        answer.at("/hits/hits").forEach(hit -> ids.add(hit.get("_id").asText()));
        return ids;
    }
}
