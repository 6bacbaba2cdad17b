package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.rule.QueryText;
import io.github.scrapewatch.rule.ThreatIndicators;
import io.github.scrapewatch.rule.ThreatIndicators.MappingEntry;
import io.github.scrapewatch.rule.ThreatIndicators.MappingGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of type threat_match: which events match, what they are enriched with. */
class ThreatMatchIT {
    private static MappingEntry entry(String field, String value) {
        return new MappingEntry(field, value, false);
    }

    private static ThreatIndicators indicators(Bench bench, MappingGroup... groups) {
        return new ThreatIndicators(
                List.of(bench.index + "-threat"),
                QueryText.kuery("*:*"),
                List.of(),
                List.of(groups),
                ThreatIndicators.DEFAULT_INDICATOR_PATH);
    }

    private Bench bench(String name) {
        Bench bench = Bench.of(getClass(), name)
                .given(
                        event("10:01", "page", "p1", "source.ip", "203.0.113.7", "user.name", "mquist"),
                        event("10:02", "page", "p2", "source.ip", "203.0.113.8", "user.name", "other"),
                        event("10:03", "page", "p3", "source.ip", "198.51.100.1", "user.name", "mquist"));
        bench.send("POST", "/" + bench.index + "-threat/_bulk?refresh=true", """
                {"index": {"_id": "i1"}}
                {"@timestamp": "2025-01-01T00:00:00Z", "threat": {"indicator": {"ip": "203.0.113.7", "provider": "x", "who": "mquist"}, "feed": {"name": "f"}}}
                {"index": {"_id": "i2"}}
                {"@timestamp": "2025-01-01T00:00:00Z", "threat": {"indicator": {"ip": "203.0.113.8", "who": "mquist"}}}
                """);
        return bench;
    }

    @Test
    void anEventThatMatchesAnIndicatorIsEnriched() {
        Bench bench = bench("one");
        var threat = indicators(bench, new MappingGroup(List.of(entry("source.ip", "threat.indicator.ip"))));

        List<Alert> alerts = bench.alerts(bench.rule().every("1m").threatMatch(threat), "10:05", "10:06");

        assertThat(Bench.values(alerts, "page")).containsExactly("p1", "p2");
        assertThat(alerts.get(0).field("threat.enrichments").get(0).path("matched"))
                .isEqualTo(Bench.json("{'atomic':'203.0.113.7','field':'source.ip','id':'i1','index':'" + bench.index
                        + "-threat','type':'indicator_match_rule'}"));
        assertThat(alerts.get(0)
                        .field("threat.enrichments")
                        .get(0)
                        .at("/indicator/provider")
                        .asText())
                .isEqualTo("x");
    }

    @Test
    void entriesOfAGroupMustMatchTheSameIndicator() {
        Bench bench = bench("and");
        var both = new MappingGroup(
                List.of(entry("source.ip", "threat.indicator.ip"), entry("user.name", "threat.indicator.who")));

        assertThat(Bench.values(bench.alerts(bench.rule().threatMatch(indicators(bench, both)), "10:05"), "page"))
                .containsExactly("p1");
    }

    @Test
    void anEntryMayAskForNoMatchOnNewerStacks() {
        Bench bench = bench("negate");
        var notHis = new MappingGroup(List.of(
                entry("source.ip", "threat.indicator.ip"),
                new MappingEntry("user.name", "threat.indicator.who", true)));
        var rule = bench.rule().threatMatch(indicators(bench, notHis));

        assertThat(bench.run(rule, "10:05").errors()).singleElement().asString().contains("9.2");
        assertThat(Bench.values(bench.on("9.2").alerts(rule, "10:05"), "page")).containsExactly("p2");
    }

    @Test
    void exceptionsActOnIndicatorsToo() {
        Bench bench = bench("excepted");
        bench.with(ExceptionDraft.list("l")
                .item(ExceptionDraft.match("threat.indicator.provider", "x"))
                .catalog());
        var threat = indicators(bench, new MappingGroup(List.of(entry("source.ip", "threat.indicator.ip"))));

        assertThat(Bench.values(bench.alerts(bench.rule().excepting("l").threatMatch(threat), "10:05"), "page"))
                .containsExactly("p2");
    }
}
