package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import io.github.scrapewatch.support.GitRepository;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scrapewatch diff} as a reviewer runs it. */
class DiffCommandIT {
    private static final String BURST = "rules/page-read-burst.yml";
    private static final String STORY = """
            story: %s
            technique: T1213.001
            start: 2026-03-20T17:45:00Z
            seed: 1
            actors:
              reader: { kind: script, user: fgruber, address: 198.51.100.33, agent: python-requests/2.28.1 }
            timeline:
              - { at: 0s, reader: views-pages, spaces: [OPS, MKT], urls: id, count: %d, every: 1s }
            expect:
              - { %s }
            """;

    @TempDir
    private Path temporary;

    @TempDir
    private Path folder;

    private GitRepository repository;

    @BeforeEach
    void aRepository() {
        repository = GitRepository.in(folder);
        repository.write("pack/rules/export.yml", RuleText.query().yaml()).commit("A rule");
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aRaisedAndLockedRuleIsFineAndAnUnraisedOneIsNot() throws IOException {
        repository.write(
                "pack/rules/export.yml",
                RuleText.query().with("severity", "high").yaml());
        Result unraised = diff("main", "--format", "json");
        assertThat(unraised.exitCode()).as(unraised.narration()).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(unraised.output());
        assertThat(json.at("/violations/0/location/file").asText()).isEqualTo(pack() + "/rules/export.yml");
        assertThat(json.at("/changes/0/file").asText()).isEqualTo("rules/export.yml");

        repository.write(
                "pack/rules/export.yml",
                RuleText.query().with("severity", "high").with("version", "2").yaml());
        Result raised = diff("main");
        assertThat(raised.exitCode()).as(raised.output()).isZero();
        assertThat(raised.output())
                .contains("version 1 -> 2", "severity: medium -> high")
                .endsWith("1 rule changed\n");
    }

    @Test
    void twoCommitsAreComparedWhateverLiesThere() {
        repository.git("checkout", "--quiet", "-b", "topic");
        repository
                .write(
                        "pack/rules/export.yml",
                        RuleText.query().with("severity", "high").yaml())
                .commit("Change it");
        repository.git("checkout", "--quiet", "main");
        repository.write("pack/rules/junk.yml", new byte[] {(byte) 0xff, 0}).commit("Junk on main");
        assertThat(diff("main...topic").output())
                .contains("severity: medium -> high")
                .doesNotContain("junk");
        Result two = diff("main..topic");
        assertThat(two.exitCode()).isEqualTo(1);
        assertThat(two.output()).contains("note     main:rules/junk.yml:1:1  The byte 0xFF is not UTF-8.");
        Result none = diff("HEAD..HEAD");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.narration()).contains(pack() + "/rules/junk.yml:1:1  The byte 0xFF is not UTF-8.");
        assertThat(diff("topic..topic").output()).endsWith("nothing in the pack differs\n");
    }

    @Test
    void aFileGetsTheFormatAndTheTerminalTheText() throws IOException {
        repository.write(
                "pack/rules/export.yml", RuleText.query().with("version", "2").yaml());
        Path file = folder.resolve("reports/comment.md");
        Result result = diff("main", "--format", "markdown", "--out", file.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).startsWith("main (");
        assertThat(Files.readString(file)).startsWith("### ✓ scrapewatch: 1 rule changed");
        assertThat(file.getParent()).isDirectoryNotContaining(it -> !it.endsWith("comment.md"));
    }

    @Test
    void whatCannotBeAskedEndsWithThreeAndSaysWhatToDo() {
        assertThat(diff("mian").exitCode()).isEqualTo(3);
        assertThat(diff("mian").narration()).isEqualTo("There is no commit 'mian' here.\n  Did you mean 'main'?\n");
        assertThat(diff("main", "--all").narration()).contains("--all is about verdicts");
        assertThat(diff("main", "--verdicts", "--engine", "http://127.0.0.1:1").narration())
                .contains("Each side needs an engine that has nothing of the other");
        assertThat(diff("main", "--out", folder.toString()).narration()).contains("--out takes a file");
        Result nowhere = run("diff", "main", folder.resolve("nowhere").toString());
        assertThat(nowhere.exitCode()).isEqualTo(3);
        assertThat(nowhere.narration()).startsWith("There is no folder ");
        assertThat(run("diff").exitCode()).isEqualTo(3);
    }

    @Test
    void verdictsThatGetWorseAreTold() throws IOException {
        aProvenPack();
        String rule = Files.readString(folder.resolve("pack/" + BURST));
        repository.write("pack/" + BURST, rule.replace("default: 60", "default: 20") + "version: 2\n");
        Path file = folder.resolve("diff.json");
        Result worse = diff("HEAD", "--verdicts", "--format", "json", "--out", file.toString());
        assertThat(worse.exitCode()).as(worse.narration() + worse.output()).isEqualTo(1);
        assertThat(worse.output())
                .contains("pack.parameters.AccessThreshold.default: 60 -> 20")
                .contains(
                        "verdicts what the change touches, before 1 rule × 2 scenarios, after 1 rule × 2 scenarios: 1 worse")
                .contains("worse    page-read-burst on benign/reading: passed -> false alarm (1 alert)\n")
                .contains(pack() + "/fixtures/benign/reading/scenario.yml:9:")
                .contains("           page-read-burst: 0 -> 1\n")
                .endsWith("1 rule changed; 1 verdict worse\n");

        JsonNode verdicts =
                new ObjectMapper().readTree(Files.readAllBytes(file)).path("verdicts");
        assertThat(verdicts.at("/benign_alerts/0").toString())
                .isEqualTo("{\"rule\":\"page-read-burst\",\"before\":0,\"after\":1}");
        assertThat(verdicts.at("/changes/0/after/outcome").asText()).isEqualTo("false_alarm");
        assertThat(verdicts.path("worse").asInt()).isEqualTo(1);
    }

    @Test
    void whenItIsInterruptedNothingIsLeft() throws Exception {
        aProvenPack();
        repository.delete("pack/" + BURST);
        CommandProcess command = CommandProcess.start(temporary, "diff", "HEAD", pack(), "--verdicts");
        while (snapshots() == 0 || !command.hasChild()) {
            Thread.sleep(50);
        }
        command.interrupt();
        command.awaitExit(Duration.ofSeconds(30));
    }

    private long snapshots() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(it -> it.getFileName().toString().startsWith("scrapewatch-diff-"))
                    .count();
        }
    }

    /** A rule of this repository with its pipelines, an attack, and a person who reads. */
    private void aProvenPack() throws IOException {
        try (Stream<Path> files = Files.walk(TestPlaces.PIPELINES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy("ingest-pipelines/" + TestPlaces.PIPELINES.relativize(file));
            }
        }
        repository.delete("pack/rules/export.yml");
        copy(BURST);
        copy("exceptions/approved-automation.yml");
        copy("fixtures/people.yml");
        repository.write(
                "pack/fixtures/attack/walk/scenario.yml",
                STORY.formatted("A script walks.", 100, "fires: page-read-burst, alerts: 1"));
        repository.write(
                "pack/fixtures/benign/reading/scenario.yml",
                STORY.replace("technique: T1213.001\n", "")
                        .formatted(
                                "Somebody opens many tabs.", 30, "silent: page-read-burst, because: thirty are few"));
        repository.commit("A pack that is proven");
    }

    private void copy(String file) throws IOException {
        repository.write("pack/" + file, Files.readAllBytes(TestPlaces.ROOT.resolve(file)));
    }

    private String pack() {
        return folder.resolve("pack").toString();
    }

    private Result diff(String range, String... more) {
        return run(
                Stream.concat(Stream.of("diff", range, pack()), Stream.of(more)).toArray(String[]::new));
    }

    private Result run(String... arguments) {
        return CommandProcess.start(temporary, arguments).awaitExit(Duration.ofSeconds(400));
    }
}
