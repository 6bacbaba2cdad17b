package io.github.scrapewatch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.rules.Profile;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.rules.RuleFileReader;
import io.github.scrapewatch.pack.scenarios.Expectation.Count;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Rules and page views that a test makes up, verified on a real engine. */
abstract class VerifierBench {
    static final Duration EVERY = Duration.ofSeconds(5);

    final List<RuleFile> rules = new ArrayList<>();

    final Map<String, Tale> tales = new LinkedHashMap<>();

    Verification verification;

    @AfterEach
    void forget() {
        SharedEngine.get().cluster().deleteDataStream("logs-confluence.*-scrapewatch_*");
    }

    static RuleText limited(String from) {
        return RuleText.threshold()
                .with("index", "[\"logs-confluence.access-*\"]")
                .with("query", "'event.action: \"page-viewed\"'")
                .with("from", from)
                .with("timestamp_override", "\"@timestamp\"")
                .with(
                        "threshold",
                        "{ field: [user.name], value: 1, cardinality: [{ field: confluence.page.id, value: \"${AccessThreshold}\" }] }")
                .with("alert_suppression", "{ duration: { value: 30, unit: m } }")
                .with("description", "\"Within ${TimeWindow}.\"")
                .parameters("AccessThreshold: { default: 10, why: it is }\nTimeWindow: { default: 5m, why: it is }")
                .volume(
                        "{ limit: AccessThreshold, counts: distinct confluence.page.id, per: [user.name], window: TimeWindow }");
    }

    static RuleFile burst(int pages) {
        return rule(
                "burst",
                RuleText.threshold()
                        .with("index", "[\"logs-confluence.access-*\"]")
                        .with("query", "'event.action: \"page-viewed\"'")
                        .with("from", "now-11m")
                        .with("timestamp_override", "\"@timestamp\"")
                        .with(
                                "threshold",
                                "{ field: [user.name], value: 1, cardinality: [{ field: confluence.page.id, value: "
                                        + pages + " }] }")
                        .with("alert_suppression", "{ duration: { value: 30, unit: m } }"));
    }

    static RuleFile rule(String name, RuleText text) {
        RuleFile file = new RuleFileReader(Profile.NONE)
                .read(
                        "rules/" + name + ".yml",
                        YamlReader.parse("rules/" + name + ".yml", text.yaml().getBytes(StandardCharsets.UTF_8)));
        assertThat(file.problems()).isEmpty();
        return file;
    }

    void given(RuleFile rule) {
        rules.add(rule);
    }

    void given(Tale tale) {
        tales.put(tale.scenario().name(), tale);
    }

    void whenVerified() {
        Plan plan = new Plan(
                PackAssets.read(TestPlaces.ROOT),
                rules,
                List.of(),
                tales.values().stream().map(Tale::scenario).toList(),
                true,
                scenario -> tales.get(scenario.name()).events(),
                ExceptionCatalog.NONE,
                TargetStack.DEFAULT);
        verification = new Verifier(SharedEngine.get(), System::nanoTime, Progress.SILENT)
                .verify(plan, new Verification.About("test", "embedded", "8.19", ""));
    }

    Verdict verdict(String rule, String scenario) {
        return verification.verdicts().stream()
                .filter(it ->
                        it.pair().rule().equals(rule) && it.pair().scenario().equals(scenario))
                .findFirst()
                .orElseThrow();
    }

    Outcome outcome(String rule, String scenario) {
        return verdict(rule, scenario).outcome();
    }

    Verdict.Failure failure(String rule, String scenario) {
        return ((Verdict.Failed) verdict(rule, scenario)).failure();
    }

    Verdict.Seen seen(String rule, String scenario) {
        Verdict verdict = verdict(rule, scenario);
        return verdict instanceof Verdict.Passed passed ? passed.seen() : ((Verdict.Failed) verdict).seen();
    }

    static Count one() {
        return new Count(1, 1);
    }

    static Map<String, String> by(String user) {
        return Map.of("user.name", user);
    }

    static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
