package io.github.scrapewatch.elastic.kibana;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.elastic.remote.Access;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.support.kibana.KibanaStub;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A stub of Kibana and the port that talks to it. */
abstract class RemoteKibanaBench {
    static final Patience IMPATIENT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofMillis(1));

    static final String IMPORT = "POST /api/detection_engine/rules/_import";

    static final String FIND = "GET /api/detection_engine/rules/_find";

    final List<String> narration = new ArrayList<>();

    final KibanaStub stub = KibanaStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    RemoteKibana connect() {
        return connect(stub.uri(), "default", Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY));
    }

    RemoteKibana connect(URI uri, String space, Map<String, String> environment) {
        return RemoteKibana.connect(
                new RemoteKibana.Address(uri, space),
                Access.from(environment, narration::add),
                narration::add,
                IMPATIENT);
    }

    static ObjectNode rule(String ruleId) {
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

    static void assertFails(RemoteKibana kibana, String message) {
        assertThatThrownBy(() -> kibana.rules().importAll(List.of(rule("r"))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(message);
    }
}
