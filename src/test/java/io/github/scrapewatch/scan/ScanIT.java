package io.github.scrapewatch.scan;

import static io.github.scrapewatch.scan.Scans.START;
import static io.github.scrapewatch.scan.Scans.burst;
import static io.github.scrapewatch.scan.Scans.rule;
import static io.github.scrapewatch.scan.Scans.views;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Scan;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.support.SharedEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What rules say to small logs. */
class ScanIT extends ScanBench {
    @Test
    void tellsWhoDidHowMuchFromWhereAndWhen() {
        Scan scan = scans.given(burst(10))
                .scan(scans.write("access.log", views("mquist", 1, 12, START.plusSeconds(30))))
                .scan();
        assertThat(scan.alerts()).hasSize(1);
        AlertSummary alert = scan.alerts().get(0);
        assertThat(alert.fields())
                .containsEntry("user.name", "mquist")
                .containsEntry("events", "12")
                .containsEntry("distinct confluence.page.id", "12");
        assertThat(alert.raisedAt()).isEqualTo(START.plusSeconds(300));
        assertThat(alert.window()).contains(new Span(START.minusSeconds(360), START.plusSeconds(300)));
        assertThat(alert.lasted()).contains(new Span(START.plusSeconds(30), START.plusSeconds(85)));
        Scan.Source source = scan.sources().get(0);
        assertThat(source.format()).isEqualTo("access log");
        assertThat(source.lines()).isEqualTo(12);
        assertThat(source.documents()).isEqualTo(12);
        assertThat(source.span()).contains(new Span(START.plusSeconds(30), START.plusSeconds(85)));
        assertThat(scan.timeline().series().get(0).action()).isEqualTo("page-viewed");
    }

    @Test
    void raisesNothingBelowALimit() {
        Scanned scanned = scans.given(burst(13)).scan(scans.write("access.log", views("mquist", 1, 12, START)));
        assertThat(scanned.scan().alerts()).isEmpty();
        assertThat(scanned.whole()).isTrue();
        assertThat(scanned.scan().rules()).hasSize(1);
    }

    @Test
    void readsPackedFilesAndStandardInputAlike() throws IOException {
        String lines = views("mquist", 1, 12, START.plusSeconds(30));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        Scan scan = scans.given(burst(10))
                .standardInput(views("tlind", 1, 12, START.plusSeconds(40)))
                .scan(scans.write("access.log.gz", packed.toByteArray()), "-")
                .scan();
        assertThat(scan.alerts())
                .extracting(it -> it.fields().get("user.name"))
                .containsExactlyInAnyOrder("mquist", "tlind");
        assertThat(scan.sources())
                .extracting(Scan.Source::name)
                .containsExactly(folder + "/access.log.gz", "standard input");
        assertThat(scan.sources()).extracting(Scan.Source::documents).containsExactly(12L, 12L);
    }

    @Test
    void namesThePlaceOfALineThatCannotBeRead() {
        String log = scans.write(
                "access.log", views("mquist", 1, 2, START) + "\nnot a line\n" + views("mquist", 3, 1, START));
        Scanned scanned = scans.given(burst(10)).scan(log);
        assertThat(scanned.scan().sources().get(0).unreadable()).isEqualTo(1);
        assertThat(scanned.scan().notes())
                .contains("1 of 4 records could not be read, and no rule has seen them; the first:")
                .anySatisfy(it -> assertThat(it).startsWith(log + ":4  ").endsWith(": not a line"));
        assertThat(scanned.whole()).isTrue();
        assertThat(scanned.scan().span()).contains(new Span(START, START.plusSeconds(5)));
    }

    @Test
    void takesWhatLiesBeforeForHistory() {
        String lines = views("mquist", 1, 12, START)
                + views("tlind", 1, 12, START.plus(Duration.ofHours(2)))
                + views("mquist", 1, 12, START.plus(Duration.ofHours(2)));
        RuleText newUser = RuleText.newTerms()
                .with("index", "[\"logs-confluence.access-*\"]")
                .with("query", "'event.action: \"page-viewed\"'")
                .with("history_window_start", "now-7d");
        scans.given(burst(10), rule("new-user", newUser)).since(START.plus(Duration.ofHours(1)));
        Scan scan = scans.scan(scans.write("access.log", lines)).scan();
        assertThat(scan.alerts().stream().filter(it -> it.rule().equals("burst")))
                .hasSize(2);
        assertThat(scan.alerts().stream().filter(it -> it.rule().equals("new-user")))
                .extracting(it -> it.fields().get("user.name"))
                .containsExactly("tlind");
        assertThat(scan.notes())
                .anySatisfy(
                        it -> assertThat(it).startsWith("Nothing is known of the time before 2026-03-03T09:00:00Z."));
    }

    @Test
    void runsRulesOverAlertsAfterTheOthers() {
        RuleText several = RuleText.esql(
                        "FROM .alerts-security.alerts-*\n| STATS rules = COUNT_DISTINCT(kibana.alert.rule.name) BY user.name\n| WHERE rules >= 1")
                .with("from", "now-1h")
                .with("interval", "30m")
                .without("timestamp_override");
        Scan scan = scans.given(burst(10), rule("several", several))
                .scan(scans.write("access.log", views("mquist", 1, 12, START.plusSeconds(30))))
                .scan();
        assertThat(scan.alerts().stream().filter(it -> it.rule().equals("several")))
                .extracting(AlertSummary::raisedAt)
                .containsExactly(START.plusSeconds(1800));
    }

    @Test
    void listsTheFirstAlertsOfARuleThatRaisesTooMany() {
        Scan scan = scans.given(rule("views", query().with("max_signals", "1000")))
                .scan(scans.write("access.log", views("mquist", 1, 1200, START)))
                .scan();
        assertThat(scan.alerts()).hasSize(1000);
        assertThat(scan.notes()).contains("views raised 1200 alerts; the first 1000 are listed.");
    }

    @Test
    void saysWhichRulesHadNothingToLookAtAndWhichFailed() {
        Scan scan = scans.given(
                        burst(10),
                        rule("export", RuleText.query()),
                        rule("broken", RuleText.esql("FROM logs-confluence.access-*\n| WHERE no.such == 1")),
                        rule(
                                "sequence",
                                RuleText.eql("any where true").with("index", "[\"logs-confluence.access-*\"]")))
                .scan(scans.write("access.log", views("mquist", 1, 3, START)))
                .scan();
        assertThat(scan.notes()).contains("Of 1 rules these logs hold nothing to look at: export.");
        assertThat(scan.notRun()).extracting(Scan.NotRun::rule).containsExactlyInAnyOrder("broken", "sequence");
        assertThat(scan.failed()).isEqualTo(1);
        assertThat(scan.rules()).hasSize(2);
    }

    @Test
    void shipsNothingThatWouldHideTheTimeOfAnEvent() {
        // A rule that takes the time of arrival first, as most of the pack do, has to see events at their own.
        Scan scan = scans.given(rule("views", query()))
                .scan(scans.write("access.log", views("mquist", 1, 1, START)))
                .scan();
        assertThat(scan.alerts()).extracting(AlertSummary::raisedAt).containsExactly(START);
        JsonNode arrived = SharedEngine.get()
                .cluster()
                .search("logs-confluence.access-scrapewatch_scan", Json.object("query", Dsl.exists("event.ingested")));
        assertThat(arrived.at("/hits/total/value").asInt()).isZero();
    }
}
