package io.github.scrapewatch.engine.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids of alerts, held against values that Kibana's own functions gave. */
class AlertIdsTest {
    private final AlertIds ids = new AlertIds("default:rule-1");

    @Test
    void ofAnEvent() {
        assertThat(ids.event(".ds-logs-x", "abc"))
                .isEqualTo("2ec9307e2da3769dcb7724a124057952bd70796dd919a720a6aaf04285855a8c");
    }

    @Test
    void ofNewTerms() {
        Hit hit = new Hit(".ds-logs-x", "abc", Json.object(), Json.object());

        assertThat(ids.newTerms(hit, List.of(Json.value("jdoe"), Json.value("10.0.0.1"))))
                .isEqualTo("e7071f772a748785b8d6cdb3fc8beb205b97fbcd");
    }

    @Test
    void ofADocumentInARow() {
        assertThat(new AlertIds("default:r").esqlEvent("idx", "id1", List.of()))
                .isEqualTo("7a0e80fc348e34fea2baa8eae63f0e707bb60be7");
        assertThat(ObjectHash.of("id1", MissingNode.getInstance(), "idx", "default:r"))
                .isEqualTo("7a0e80fc348e34fea2baa8eae63f0e707bb60be7");
    }

    @Test
    void ofACountedRow() {
        Window window = new Window(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:06:00Z"));

        assertThat(new AlertIds("default:r").esqlRow(window, "FROM x | STATS c=COUNT(*) BY user.name", 0))
                .isEqualTo("992a284fd45118765accec5cd837dfdf22238060");
    }

    @Test
    void ofTheEventThatStandsForAThresholdGroup() {
        assertThat(AlertIds.thresholdEvent(
                        "rule-id", Instant.parse("2026-01-01T00:00:00Z"), List.of("user.name"), List.of("jdoe")))
                .isEqualTo("82d44635-f142-54cd-8922-80a74b9e00fe");
    }

    @Test
    void ofAThresholdGroupInTheHistory() {
        assertThat(Hashes.sha256("user.name:jdoe"))
                .isEqualTo("ba016d2f3e7e56de84a01a0fe1e4e80557baf7371340e46c2a6f02ac2ec64625");
    }

    @Test
    void aRuleKeepsItsSavedObject() {
        assertThat(AlertIds.ofRule("a")).isEqualTo(AlertIds.ofRule("a")).isNotEqualTo(AlertIds.ofRule("b"));
    }
}
