package io.github.scrapewatch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.fixture.RawEvent;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.scan.Scans;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same lines, as a scenario and as a file, raise the same alerts. */
class ScanAgreesIT {
    private static final Duration EVERY = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        SharedEngine.get().cluster().deleteDataStream("logs-confluence.*-scrapewatch_*");
    }

    @Test
    void onRulesOfEachType() {
        Tale tale = new Tale("attack/a");
        for (int hour = 0; hour < 5; hour++) {
            tale.views("mquist", hour * 1000, 9 + hour, Duration.ofMinutes(60L * hour + 3), EVERY);
            tale.views("tlind", hour, 3, Duration.ofMinutes(60L * hour + 17), EVERY);
        }
        List<RuleFile> rules = List.of(
                Scans.burst(11),
                Scans.rule("each", RuleText.query().with("index", INDEX).with("query", VIEWS)),
                Scans.rule("new", RuleText.newTerms().with("index", INDEX).with("query", VIEWS)),
                Scans.rule(
                        "pages",
                        RuleText.esql(
                                        "FROM logs-confluence.access-* METADATA _id\n| STATS pages = COUNT_DISTINCT(confluence.page.id),"
                                                + " @timestamp = MAX(@timestamp) BY user.name\n| WHERE pages >= 12 AND user.name != \"x\"")
                                .with("from", "now-20m")
                                .with(
                                        "alert_suppression",
                                        "{ group_by: [user.name], duration: { value: 1, unit: h } }")));
        List<AlertSummary> verified = verified(tale, rules);
        assertThat(verified).hasSizeGreaterThan(40);
        assertThat(verified).extracting(AlertSummary::rule).contains("burst", "each", "new", "pages");
        String lines = tale.events().stream().map(RawEvent::text).collect(Collectors.joining("\n", "", "\n"));
        try (Scans scans = new Scans(folder)) {
            rules.forEach(scans::given);
            List<AlertSummary> scanned =
                    scans.scan(scans.write("access.log", lines)).scan().alerts();
            assertThat(told(scanned)).containsExactlyInAnyOrderElementsOf(told(verified));
        }
    }

    private static final String INDEX = "[\"logs-confluence.access-*\"]";
    private static final String VIEWS = "'event.action: \"page-viewed\"'";

    private static List<AlertSummary> verified(Tale tale, List<RuleFile> rules) {
        Plan plan = new Plan(
                PackAssets.read(TestPlaces.ROOT),
                rules,
                List.of(),
                List.of(tale.scenario()),
                false,
                scenario -> tale.events(),
                ExceptionCatalog.NONE,
                TargetStack.DEFAULT);
        return new Verifier(SharedEngine.get(), System::nanoTime, Progress.SILENT)
                .verify(plan, new Verification.About("test", "embedded", "8.19", "")).verdicts().stream()
                        .filter(it -> it.pair().scenario().equals("attack/a"))
                        .flatMap(it -> it.alerts().stream())
                        .toList();
    }

    /** All but the ids, which know the index. */
    private static List<Map<String, String>> told(List<AlertSummary> alerts) {
        return alerts.stream()
                .map(it -> {
                    Map<String, String> told = new java.util.TreeMap<>(it.fields());
                    told.put("rule", it.rule());
                    told.put("raised", it.raisedAt().toString());
                    told.put("evidence", it.evidence().toString());
                    told.put("reason", it.reason());
                    return told;
                })
                .toList();
    }
}
