package io.github.scrapewatch.elastic.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.elastic.remote.Access;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.kibana.ImportOutcome;
import io.github.scrapewatch.standin.TlsKeys;
import io.github.scrapewatch.support.kibana.Fault;
import io.github.scrapewatch.support.kibana.KibanaStub;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests, answers and everything that can go wrong between them. */
class RemoteKibanaTest {
    private static final Patience IMPATIENT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofMillis(1));
    private static final String IMPORT = "POST /api/detection_engine/rules/_import";
    private static final String FIND = "GET /api/detection_engine/rules/_find";

    private final List<String> narration = new ArrayList<>();
    private final KibanaStub stub = KibanaStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    private RemoteKibana connect() {
        return connect(stub.uri(), "default", Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY));
    }

    private RemoteKibana connect(URI uri, String space, Map<String, String> environment) {
        return RemoteKibana.connect(
                new RemoteKibana.Address(uri, space),
                Access.from(environment, narration::add),
                narration::add,
                IMPATIENT);
    }

    private static ObjectNode rule(String ruleId) {
        return Json.object(
                "rule_id",
                ruleId,
                "name",
                "Rule " + ruleId,
                "description",
                "Finds.",
                "risk_score",
                21,
                "severity",
                "low",
                "type",
                "query",
                "query",
                "user.name: \"☃ & co\"",
                "tags",
                List.of("ours"));
    }

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
    void tellsWhatWentWrong() {
        RemoteKibana kibana = connect();
        stub.next(IMPORT, Fault.status(500, "boom"));
        assertFails(kibana, "failed at POST /api/detection_engine/rules/_import?overwrite=true (500): boom");
        stub.next(IMPORT, Fault.status(403, "Unauthorized to create rules"));
        assertFails(kibana, "does not allow POST");
        stub.next(IMPORT, new Fault.Cut());
        assertFails(kibana, "No answer of");
        stub.next(IMPORT, new Fault.HalfAnAnswer());
        assertFails(kibana, "No answer of");
        stub.next(IMPORT, new Fault.Slow(Duration.ofSeconds(6)));
        assertFails(kibana, "it took too long");
        stub.next(IMPORT, new Fault.Status(200, Map.of(), "<html>Sign in</html>"));
        assertFails(kibana, "as Kibana does");
        stub.next(IMPORT, new Fault.Status(200, Map.of(), "{}"));
        assertFails(kibana, "as Kibana does");
        stub.next(IMPORT, new Fault.Status(302, Map.of("Location", "/login"), ""));
        assertFails(kibana, "redirects POST");
    }

    private static void assertFails(RemoteKibana kibana, String message) {
        assertThatThrownBy(() -> kibana.rules().importAll(List.of(rule("r"))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(message);
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
    void noticesThatPagesDoNotAddUp() {
        RemoteKibana kibana = connect();
        stub.next(FIND, new Fault.Status(200, Map.of(), "{\"total\":7,\"data\":[]}"));
        assertThatThrownBy(() -> kibana.rules().tagged("ours"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("shows 0 of 7");
    }

    @Test
    void findsOutThatItIsNoKibanaOrAnOldOne() {
        stub.next("GET /api/status", new Fault.Status(400, Map.of(), "{\"error\":\"no handler found for uri\"}"));
        assertThatThrownBy(this::connect).hasMessageContaining("as Kibana does").hasMessageContaining("port 5601");
        stub.next("GET /api/status", new Fault.Status(200, Map.of(), "{\"version\":{\"number\":\"8.11.4\"}}"));
        assertThatThrownBy(this::connect).hasMessageContaining("is a Kibana 8.11.4; the pack needs 8.19 or newer");
        assertThatThrownBy(() -> connect(URI.create("http://127.0.0.1:1"), "default", Map.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("the connection was refused");
        assertThatThrownBy(() -> connect(URI.create("http://kibana.invalid:5601"), "default", Map.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("is not known");
        assertThatThrownBy(() -> connect(URI.create("https://u:p@127.0.0.1"), "default", Map.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageNotContaining("u:p");
    }

    @Test
    void findsOutThatKibanaCannotKeepRules() {
        stub.next(
                "GET /api/detection_engine/privileges",
                new Fault.Status(200, Map.of(), "{\"has_encryption_key\":false}"));
        assertThatThrownBy(this::connect).hasMessageContaining("has no encryption key");
    }

    @Test
    void tellsAWrongKeyFromAnExpiredOne() {
        assertThatThrownBy(() -> connect(stub.uri(), "default", Map.of("SCRAPEWATCH_API_KEY", "d3Jvbmc6a2V5")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("does not accept the credentials")
                .hasMessageNotContaining("d3Jvbmc6a2V5");
        stub.keyHasExpired();
        assertThatThrownBy(this::connect).hasMessageContaining("they have expired");
        assertThat(stub.writes()).isEmpty();
    }

    @Test
    void verifiesCertificatesUnlessToldOtherwise(@TempDir Path folder) throws Exception {
        TlsKeys keys = TlsKeys.make(folder);
        try (KibanaStub secured = KibanaStub.start(keys.context())) {
            Map<String, String> key = Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY);
            assertThatThrownBy(() -> connect(secured.uri(), "default", key))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("TLS failed")
                    .hasMessageContaining("SCRAPEWATCH_CA_FILE");
            assertThat(secured.requests()).isEmpty();

            String certificate = keys.certificate().toString();
            connect(
                    secured.uri(),
                    "default",
                    Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY, "SCRAPEWATCH_CA_FILE", certificate));
            URI otherName = URI.create(secured.uri().toString().replace("127.0.0.1", "localhost"));
            assertThatThrownBy(() -> connect(
                            otherName,
                            "default",
                            Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY, "SCRAPEWATCH_CA_FILE", certificate)))
                    .hasMessageContaining("TLS failed");
            assertThat(narration).isEmpty();

            connect(
                    otherName,
                    "default",
                    Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY, "SCRAPEWATCH_INSECURE", "1"));
            assertThat(narration).singleElement().asString().startsWith("WARNING: SCRAPEWATCH_INSECURE=1");
        }
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
