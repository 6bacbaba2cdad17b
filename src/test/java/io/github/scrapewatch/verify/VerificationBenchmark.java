package io.github.scrapewatch.verify;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Measures verifications as somebody would start them, and turns of watch: {@code mvn verify -Pbenchmark
 * -Dit.test=VerificationBenchmark}. It judges nothing.
 */
class VerificationBenchmark {
    private static final String SCRAPEWATCH =
            TestPlaces.ROOT.resolve("scrapewatch").toString();
    private static final int RULES = 24;
    private static final int SCENARIOS = 40;
    private static final int TURNS = 3;
    private static final Verification.About ABOUT = new Verification.About("benchmark", "embedded", "8.19", "");

    private final StringBuilder report = new StringBuilder();

    @Test
    void measure() throws IOException, InterruptedException {
        Plan plan = plan();
        // Builds, and prepares the engine.
        start(List.of(SCRAPEWATCH, "doctor"));
        command(List.of());
        command(part(plan));
        turns(plan);
        System.out.println(report);
        Files.writeString(TestPlaces.ROOT.resolve("target/benchmark-verify.md"), report);
    }

    /** The first rules over events, and scenarios from all over the list. */
    private static List<String> part(Plan plan) {
        List<String> options = new ArrayList<>();
        plan.rules().stream()
                .filter(it -> !Rounds.readsAlerts(it))
                .limit(RULES)
                .forEach(it -> options.addAll(List.of("--rule", it.shortName())));
        List<Scenario> scenarios = plan.scenarios();
        for (int i = 0; i < SCENARIOS; i++) {
            options.addAll(List.of(
                    "--scenario",
                    scenarios.get(i * scenarios.size() / SCENARIOS).name()));
        }
        return options;
    }

    private void command(List<String> options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(SCRAPEWATCH, "verify", "--quiet", "--timings"));
        line.addAll(options);
        long begin = System.nanoTime();
        Ended ended = start(line);
        report.append(String.format(
                Locale.ROOT, "from the command to its end %.1f s, exit code %d%n", since(begin), ended.code()));
        ended.output().forEach(it -> report.append(it).append('\n'));
    }

    private record Ended(int code, List<String> output) {}

    private static Ended start(List<String> line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> output = process.inputReader().lines().toList();
        return new Ended(process.waitFor(), output);
    }

    private void turns(Plan first) {
        try (Watch watch = new Watch(SharedEngine.get(), System::nanoTime, Progress.SILENT)) {
            watch.everything(first, ABOUT);
            report.append("| saved | s, turn by turn |\n|---|---|\n");
            for (String rule : List.of(
                    "page-read-burst",
                    "rest-content-listing",
                    "search-flood",
                    "several-signals-one-user",
                    "access-log-silent")) {
                turn(watch, "rules/" + rule + ".yml", List.of(rule), List.of());
            }
            turn(watch, "fixtures/attack/rest-space-dump/scenario.yml", List.of(), List.of("attack/rest-space-dump"));
        }
    }

    /** With all that is read anew for it. */
    private void turn(Watch watch, String file, List<String> rules, List<String> scenarios) {
        report.append("| ").append(file).append(" |");
        for (int i = 0; i < TURNS; i++) {
            long begin = System.nanoTime();
            Plan plan = plan();
            List<RuleFile> changed = plan.rules().stream()
                    .filter(it -> rules.contains(it.shortName()))
                    .toList();
            List<Scenario> loaded = plan.scenarios().stream()
                    .filter(it -> scenarios.contains(it.name()))
                    .toList();
            watch.changed(plan, ABOUT, changed, loaded);
            report.append(String.format(Locale.ROOT, " %.2f", since(begin)));
        }
        report.append(" |\n");
    }

    private static Plan plan() {
        Pack pack = PackReader.read(TestPlaces.ROOT, List.of(), Optional.empty());
        return Plans.of(TestPlaces.ROOT, pack, Selection.of(pack, new Selection.Wishes(List.of(), List.of(), false)));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
