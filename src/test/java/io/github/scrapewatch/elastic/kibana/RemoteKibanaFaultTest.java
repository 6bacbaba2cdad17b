package io.github.scrapewatch.elastic.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.standin.TlsKeys;
import io.github.scrapewatch.support.kibana.Fault;
import io.github.scrapewatch.support.kibana.KibanaStub;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the port to Kibana says when something is wrong. */
class RemoteKibanaFaultTest extends RemoteKibanaBench {
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
}
