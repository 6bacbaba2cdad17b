package io.github.scrapewatch.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.rules.Profile;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.rules.RuleFileReader;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.rule.ExceptionItem;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import io.github.scrapewatch.verify.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scans of small logs on the shared engine. */
public final class Scans implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final String NAMESPACE = "scrapewatch_scan";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final List<RuleFile> rules = new ArrayList<>();
    private Optional<Instant> since = Optional.empty();
    private String input = "";
    private ExceptionCatalog exceptions = ExceptionCatalog.NONE;

    public Scans(Path folder) {
        this.folder = folder;
    }

    public Scans given(RuleFile... more) {
        rules.addAll(List.of(more));
        return this;
    }

    Scans since(Instant time) {
        since = Optional.of(time);
        return this;
    }

    Scans excepting(ExceptionItem... items) {
        exceptions = ExceptionCatalog.of(List.of(items), List.of());
        return this;
    }

    Scans standardInput(String text) {
        input = text;
        return this;
    }

    public String write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    String write(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Scanned scan(String... names) {
        return new Scanner(SharedEngine.get(), System::nanoTime, Progress.SILENT)
                .scan(plan(names), new Verification.About("test", "embedded", "8.19", ""));
    }

    /** What {@code explain} says of a rule that was given. */
    LogInvestigation.Explained explain(String name, String... names) {
        RuleFile rule = rules.stream()
                .filter(it -> it.shortName().equals(name))
                .findFirst()
                .orElseThrow();
        return new LogInvestigation(SharedEngine.get(), System::nanoTime, Progress.SILENT).of(plan(names), rule);
    }

    private ScanPlan plan(String... names) {
        return new ScanPlan(
                PackAssets.read(TestPlaces.ROOT),
                rules,
                exceptions,
                TargetStack.DEFAULT,
                LogSources.of(List.of(names), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), START),
                NAMESPACE,
                since);
    }

    /** One line for each page, beginning with the given number, every five seconds. */
    public static String views(String user, int from, int count, Instant begin) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("[")
                    .append(TIME.format(begin.plusSeconds(5L * i)))
                    .append("] ")
                    .append(user)
                    .append(" http-nio-8090-exec-7 203.0.113.77 GET /pages/viewpage.action?pageId=")
                    .append(from + i)
                    .append(" HTTP/1.1 200 40ms 9123 - python-requests/2.31.0\n");
        }
        return lines.toString();
    }

    /** So many different pages in ten minutes. */
    public static RuleFile burst(int pages) {
        return rule(
                "burst",
                RuleText.threshold()
                        .with("index", "[\"logs-confluence.access-*\"]")
                        .with("query", "'event.action: \"page-viewed\"'")
                        .with("from", "now-11m")
                        .with(
                                "threshold",
                                "{ field: [user.name], value: 1, cardinality: [{ field: confluence.page.id, value: "
                                        + pages + " }] }")
                        .with("alert_suppression", "{ duration: { value: 30, unit: m } }"));
    }

    public static RuleFile rule(String name, RuleText text) {
        RuleFile file = new RuleFileReader(Profile.NONE)
                .read(
                        "rules/" + name + ".yml",
                        YamlReader.parse("rules/" + name + ".yml", text.yaml().getBytes(StandardCharsets.UTF_8)));
        assertThat(file.problems()).isEmpty();
        return file;
    }

    static List<String> rulesOf(Scanned scanned) {
        return scanned.scan().alerts().stream().map(AlertSummary::rule).toList();
    }

    /** Takes away what was loaded. */
    @Override
    public void close() {
        SharedEngine.get().cluster().deleteDataStream("logs-confluence.*-" + NAMESPACE);
        new AlertStore(SharedEngine.get().cluster(), NAMESPACE).delete();
        // Other tests load into the same templates.
        List.of("access", "audit", "signin")
                .forEach(it -> SharedEngine.get()
                        .cluster()
                        .uninstall(Asset.Kind.COMPONENT_TEMPLATE, "logs-confluence." + it + "@custom"));
    }
}
