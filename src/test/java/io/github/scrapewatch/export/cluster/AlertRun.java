package io.github.scrapewatch.export.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.RunOutcome;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.ingest.Entry;
import io.github.scrapewatch.ingest.Shipping;
import io.github.scrapewatch.rawlog.RecordReader;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.support.TestPlaces;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Raw lines into what is installed, a rule of the pack over them, and what it raises. */
record AlertRun(Cluster cluster, ExportDraft draft) {
    private static final String LINES = "scrapewatch-audit/datacenter-rest.log";

    /** Each alert as when and who. */
    List<String> alerts() {
        List<Document> documents = new ArrayList<>();
        Path file = TestPlaces.PIPELINES.resolve(LINES);
        Shipping shipping = new Shipping(Instant.parse("2024-06-10T00:00:00Z"));
        try (RecordReader records = RecordReader.open(file, LINES)) {
            records.forEachRemaining(it -> documents.add(new Document(shipping.document(it, Entry.AUDIT.form()))));
        }
        cluster.append(Entry.AUDIT.dataStream(), documents);
        cluster.refresh(Entry.AUDIT.dataStream());
        List<String> alerts = new ArrayList<>();
        for (Alert alert : run(draft.rule("space-export"))) {
            alerts.add(alert.time() + " " + alert.field("user") + " " + alert.field("confluence"));
        }
        return alerts;
    }

    private List<Alert> run(DetectionRule rule) {
        DetectionEngine engine =
                new DetectionEngine(cluster, cluster.capabilities(), TargetStack.DEFAULT, ExceptionCatalog.NONE);
        ScheduledRun run = new ScheduledRun(Instant.parse("2024-06-10T06:22:00Z"), Optional.empty());
        RunOutcome.Ran ran = (RunOutcome.Ran) engine.start(rule).run(run);
        assertThat(ran.errors()).isEmpty();
        return ran.alerts();
    }
}
