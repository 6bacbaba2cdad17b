package io.github.scrapewatch.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.ContainerWish;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pack, as {@code verify} judges it: in a container as on the embedded engine, verdict by verdict and alert by alert. */
@Tag("container")
class WholePackIT {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temporary;

    @Test
    void verdictsAndAlerts() throws Exception {
        JsonNode embedded = verify(List.of());
        JsonNode container = verify(ContainerWish.options());
        ObjectNode here = verdicts(embedded);
        ObjectNode there = verdicts(container);
        assertThat(here).isNotEmpty();
        List<String> skipped = new ArrayList<>();
        here.fieldNames().forEachRemaining(name -> {
            if (isSkipped(here.path(name)) || isSkipped(there.path(name))) {
                skipped.add(name);
            }
        });
        // What one of the two cannot run is no difference; how much that is, is said.
        System.out.println(skipped.size() + " of " + here.size() + " verdicts are skipped on one of the engines");
        assertThat(Differences.between(here.without(skipped), there.without(skipped)))
                .isEmpty();
        assertThat(Differences.between(embedded.path("scenarios"), container.path("scenarios")))
                .isEmpty();
    }

    private static boolean isSkipped(JsonNode verdict) {
        return verdict.path("outcome").asText().equals("skipped");
    }

    private JsonNode verify(List<String> engine) throws Exception {
        List<String> line = new ArrayList<>(List.of("verify", "--format", "json"));
        line.addAll(engine);
        CommandProcess.Result result =
                CommandProcess.start(temporary, line.toArray(String[]::new)).awaitExit(PATIENCE);
        assertThat(result.exitCode()).as(result.narration()).isLessThan(2);
        return JSON.readTree(result.output());
    }

    /** By rule and scenario. */
    private static ObjectNode verdicts(JsonNode verification) {
        ObjectNode byPair = JsonNodeFactory.instance.objectNode();
        verification
                .path("verdicts")
                .forEach(it -> byPair.set(
                        it.path("rule").asText() + " on " + it.path("scenario").asText(), it));
        return byPair;
    }
}
