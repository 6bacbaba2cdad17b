package io.github.scrapewatch.elastic.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.kibana.ImportOutcome;
import io.github.scrapewatch.support.kibana.Fault;
import io.github.scrapewatch.support.kibana.KibanaStub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests, answers and everything that can go wrong between them. */
class RemoteKibanaTest extends RemoteKibanaBench {
    @Test
    void importsRulesAndReadsThemPageByPage() {
        RemoteKibana kibana = connect();
        for (int i = 0; i < 5; i++) {
            List<com.fasterxml.jackson.databind.JsonNode> some = new ArrayList<>();
            for (int j = 0; j < 50; j++) {
                some.add(rule("r-" + i + "-" + j));
            }
            assertThat(kibana.rules().importAll(some)).isEqualTo(new ImportOutcome(50, List.of()));
        }
        stub.space("default").rules.get("r-0-0").putArray("tags").add("theirs");
        assertThat(kibana.rules().tagged("ours")).hasSize(249);
        assertThat(stub.requests()).filteredOn(FIND::equals).hasSize(3);
        assertThat(kibana.rules().find("r-4-49").orElseThrow().path("query").asText())
                .isEqualTo("user.name: \"☃ & co\"");
        assertThat(kibana.rules().find("none")).isEmpty();
        kibana.rules().delete("r-4-49");
        assertThat(kibana.rules().find("r-4-49")).isEmpty();
    }

    @Test
    void tellsWhatAnImportRefusesAlthoughItsStatusIs200() {
        ObjectNode bad = rule("bad").put("severity", "terrible");
        ImportOutcome outcome = connect().rules().importAll(List.of(rule("good"), bad));
        assertThat(outcome.imported()).isEqualTo(1);
        assertThat(outcome.refusals()).singleElement().satisfies(it -> {
            assertThat(it.ruleId()).contains("bad");
            assertThat(it.status()).isEqualTo(400);
            assertThat(it.reason()).isEqualTo("severity: Invalid enum value");
        });
    }

    @Test
    void doesNotSendMoreThanKibanaTakes() {
        ObjectNode huge = rule("huge").put("note", "x".repeat(10_485_760));
        assertThatThrownBy(() -> connect().rules().importAll(List.of(huge)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("more than Kibana takes at once");
        assertThat(stub.writes()).isEmpty();
    }

    @Test
    void staysInItsSpace() {
        stub.space("blue");
        connect(stub.uri(), "blue", Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY))
                .rules()
                .importAll(List.of(rule("r")));
        assertThat(stub.space("blue").rules).containsOnlyKeys("r");
        assertThat(stub.space("default").rules).isEmpty();
    }

    @Test
    void findsOutThatThereIsNoSuchSpace() {
        assertThatThrownBy(() -> connect(stub.uri(), "green", Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("has no space 'green'");
        assertThatThrownBy(() -> connect(stub.uri(), "../x", Map.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("'../x' is no id of a space");
    }

    @Test
    void waitsAsLongAsKibanaAsksFor() {
        RemoteKibana kibana = connect();
        stub.next(IMPORT, Fault.tooMany("1"));
        long start = System.nanoTime();
        assertThat(kibana.rules().importAll(List.of(rule("r"))).imported()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(950));
        assertThat(narration).singleElement().asString().contains("answers 429; asking again in 1 s");
    }

    @Test
    void doesNotWaitForAnHour() {
        RemoteKibana kibana = connect();
        stub.next(FIND, Fault.tooMany("3600"));
        assertThatThrownBy(() -> kibana.rules().tagged("ours"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("too many");
    }

    @Test
    void readsAgainAfterAPassingFailureAndDoesNotWriteAgain() {
        RemoteKibana kibana = connect();
        stub.next(FIND, Fault.status(503, "Kibana server is not ready yet"));
        assertThat(kibana.rules().tagged("ours")).isEmpty();

        stub.next(IMPORT, Fault.status(503, "Kibana server is not ready yet"));
        assertThatThrownBy(() -> kibana.rules().importAll(List.of(rule("r"))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("(503): Kibana server is not ready yet");
        assertThat(stub.requests()).filteredOn(IMPORT::equals).hasSize(1);
    }

    @Test
    void passesConflictsOn() {
        RemoteKibana kibana = connect();
        ObjectNode list = Json.object("list_id", "l", "name", "L", "description", "L.", "type", "detection");
        kibana.exceptionLists().create(list);
        assertThatThrownBy(() -> kibana.exceptionLists().create(list))
                .isInstanceOfSatisfying(
                        RejectedException.class, it -> assertThat(it.status()).isEqualTo(409))
                .hasMessageContaining("already exists");
    }

    @Test
    void keepsExceptionListsAndValueLists() {
        RemoteKibana kibana = connect();
        assertThat(kibana.valueLists().all()).isEmpty();
        kibana.valueLists().prepare();
        kibana.valueLists().prepare();
        kibana.valueLists().create(Json.object("id", "v", "name", "V", "description", "V.", "type", "keyword"));
        kibana.valueLists().add("v", "keyword", List.of("b", "a c", "ü"));
        assertThat(kibana.valueLists().values("v")).containsExactly("a c", "b", "ü");
        kibana.valueLists().remove("v", List.of("a c", "ü"));
        assertThat(kibana.valueLists().values("v")).containsExactly("b");
        kibana.valueLists().delete("v");
        assertThat(kibana.valueLists().all()).isEmpty();
    }
}
