package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.Unchecked;
import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final About LOOK_BACK = new About("CR030", "look-back", Severity.ERROR, "Every event is seen.");
    private static final About LATE = new About("CR033", "late-events", Severity.WARNING, "Late events are seen.");
    private static final CheckResult RESULT = new CheckResult(
            List.of(LOOK_BACK, LATE),
            1,
            List.of(
                    finding(LATE, "rules/b c.yml", 2, "Late.\nrules/x.yml:1:1 error CR000 forged"),
                    finding(LOOK_BACK, "rules/a.yml", 10, "Short."),
                    finding(LOOK_BACK, "rules/a.yml", 9, "Short.")),
            List.of(),
            false);
    private static final CheckResult INCOMPLETE = RESULT.and(
            List.of(), List.of(), List.of(new Unchecked(new SourceLocation("rules/a.yml", 3, 7), "No EQL here.")));

    @Test
    void textIsSortedByPlaceAndCountsAtTheEnd() {
        assertThat(FindingsText.write(RESULT)).isEqualTo("""
                        rules/a.yml:9:3 error CR030 Short.
                          Do it.
                        rules/a.yml:10:3 error CR030 Short.
                          Do it.
                        rules/b c.yml:2:3 warning CR033 Late. rules/x.yml:1:1 error CR000 forged
                          Do it.
                        1 rule, 2 checks: 2 errors, 1 warning
                        """);
    }

    @Test
    void jsonHasOneObjectForEachFinding() throws IOException {
        JsonNode json = new ObjectMapper().readTree(FindingsJson.write(RESULT));
        assertThat(json.path("errors").asInt()).isEqualTo(2);
        assertThat(json.path("warnings").asInt()).isEqualTo(1);
        assertThat(json.at("/findings/0"))
                .hasToString(
                        "{\"check\":\"CR030\",\"name\":\"look-back\",\"severity\":\"error\","
                                + "\"file\":\"rules/a.yml\",\"line\":9,\"column\":3,\"problem\":\"Short.\",\"fix\":\"Do it.\"}");
    }

    @Test
    void sarifNamesRulesAndPlaces() throws IOException {
        JsonNode run = new ObjectMapper().readTree(FindingsSarif.write(RESULT)).at("/runs/0");
        assertThat(run.at("/tool/driver/rules")).hasSize(2);
        assertThat(run.at("/tool/driver/rules/1/defaultConfiguration/level").asText())
                .isEqualTo("warning");
        JsonNode late = run.at("/results/2");
        assertThat(late.path("ruleId").asText()).isEqualTo("CR033");
        assertThat(late.path("level").asText()).isEqualTo("warning");
        JsonNode place = late.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("rules/b%20c.yml");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsUncheckedIsSaidAndCounted() throws IOException {
        assertThat(FindingsText.write(INCOMPLETE))
                .endsWith(
                        "rules/a.yml:3:7 unchecked No EQL here.\n1 rule, 2 checks: 2 errors, 1 warning, 1 unchecked\n");
        assertThat(new ObjectMapper().readTree(FindingsJson.write(INCOMPLETE)).at("/unchecked/0"))
                .hasToString("{\"file\":\"rules/a.yml\",\"line\":3,\"column\":7,\"reason\":\"No EQL here.\"}");
        JsonNode run =
                new ObjectMapper().readTree(FindingsSarif.write(INCOMPLETE)).at("/runs/0");
        assertThat(run.path("results")).hasSize(3);
        JsonNode note = run.at("/invocations/0/toolExecutionNotifications/0");
        assertThat(note.at("/message/text").asText()).isEqualTo("Unchecked: No EQL here.");
        assertThat(note.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
    }

    private static Finding finding(About check, String file, int line, String problem) {
        return new Finding(check, new SourceLocation(file, line, 3), problem, "Do it.");
    }
}
