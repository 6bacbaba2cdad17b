package io.github.scrapewatch.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import io.github.scrapewatch.verify.Narrowing;
import io.github.scrapewatch.verify.ScenarioView;
import io.github.scrapewatch.verify.chance.Chance;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs that a scan leaves out would have raised nothing: each rule of the pack, over hours of traffic, with and without them. */
class EveryRunIT {
    private static final String NAMESPACE = "scrapewatch_scan";
    private static final int LINES = 12_000;

    @TempDir
    private Path folder;

    @Test
    void raisesWhatAllRunsTogetherRaise() throws IOException {
        StringWriter log = new StringWriter();
        Traffic.write(log, Scans.START, new Traffic.Amount(LINES, Duration.ofHours(3), 3));
        try (Scans scans = new Scans(folder)) {
            Scanned scanned = scans.scan(scans.write("access.log", log.toString()));
            Span span = scanned.scan().span().orElseThrow();
            int left = 0;
            int alerts = 0;
            for (RuleFile rule : pack.rules()) {
                RuleCourse.Outcome all = pass(rule, span, false);
                RuleCourse.Outcome some = pass(rule, span, true);
                assertThat(told(some)).as(rule.shortName()).isEqualTo(told(all));
                assertThat(some.errors()).isEqualTo(all.errors());
                left += all.runs() - some.runs();
                alerts += all.alerts().size();
            }
            assertThat(left).isGreaterThan(pack.rules().size() * 10);
            assertThat(alerts).isGreaterThan(3);
        }
    }

    private static List<String> told(RuleCourse.Outcome outcome) {
        List<String> told = new ArrayList<>();
        for (AlertSummary alert : outcome.alerts()) {
            told.add(alert.id() + " " + alert.raisedAt() + " " + alert.lasted() + " " + alert.fields());
        }
        return told;
    }

    private final Cluster cluster = SharedEngine.get().cluster();
    private final Capabilities capabilities = cluster.capabilities();
    private final ScanRules pack = ScanRules.read(TestPlaces.ROOT, Optional.empty(), List.of());

    private RuleCourse.Outcome pass(RuleFile rule, Span span, boolean choosy) {
        Narrowing narrowing = new Narrowing(List.of(NAMESPACE));
        ScenarioView view = new ScenarioView(cluster, narrowing, new ScenarioView.KnownFields(cluster, narrowing));
        DetectionEngine engine = new DetectionEngine(view, capabilities, TargetStack.DEFAULT, pack.exceptions());
        RulePass.Ground ground = new RulePass.Ground(
                engine,
                it -> choosy ? Chance.of(it, engine.prefilter(it), view) : Chance.ALWAYS,
                new Window(span.from(), span.to()),
                Optional.empty(),
                Optional.empty(),
                alerts -> {},
                System::nanoTime);
        return new RulePass(ground, rule).run();
    }
}
