package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scrapewatch lock} in the life of a rule. */
class LockCommandIT {
    @TempDir
    private Path folder;

    private Path pack;

    @BeforeEach
    void aPack() throws IOException {
        pack = folder.resolve("pack");
        Files.createDirectories(pack.resolve("rules"));
        rule(RuleText.query());
    }

    @Test
    void followsARuleFromItsFirstVersionToItsEnd() throws IOException {
        assertThat(lock().output()).contains("1 rules in", "1 new, 0 raised, 0 retired");
        assertThat(check().exitCode()).isZero();
        String first = locked();
        assertThat(lock().output()).contains("0 new, 0 raised, 0 retired");
        assertThat(locked()).isEqualTo(first);

        rule(RuleText.query().with("max_signals", "10"));
        assertThat(check().output()).contains("error CR027 The rule is not what version 1 was");
        Result refused = lock();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.narration()).contains("rule.yml:1:1 error CR027", "Write version: 2");
        assertThat(locked()).isEqualTo(first);

        rule(RuleText.query().with("max_signals", "10").with("version", "2"));
        assertThat(check().output()).contains("CR027 The rule is at version 2, and rules.lock at 1");
        assertThat(lock().output()).contains("0 new, 1 raised, 0 retired");
        assertThat(check().exitCode()).isZero();

        rule(RuleText.query().with("rule_id", "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a12"));
        assertThat(lock().output()).contains("1 new, 0 raised, 1 retired");
        assertThat(locked()).contains("6a11 2 retired\n", "6a12 1 ");
        assertThat(check().exitCode()).isZero();
    }

    @Test
    void locksNothingThatCannotBeRead() throws IOException {
        Files.writeString(pack.resolve("rules/broken.yml"), "a:\n\tb: 1\n");
        assertThat(lock().exitCode()).isEqualTo(2);
        Files.delete(pack.resolve("rules/broken.yml"));
        Files.writeString(pack.resolve("rules/twin.yml"), RuleText.query().yaml());
        assertThat(lock().narration()).contains("CR020");
        assertThat(pack.resolve("rules.lock")).doesNotExist();
    }

    @Test
    void thisRepositoryHasOne() {
        assertThat(TestPlaces.ROOT.resolve("rules.lock")).exists();
    }

    private void rule(RuleText text) throws IOException {
        Files.writeString(pack.resolve("rules/rule.yml"), text.yaml());
    }

    private String locked() throws IOException {
        return Files.readString(pack.resolve("rules.lock"));
    }

    private Result lock() {
        return run("lock", pack.toString());
    }

    private Result check() {
        return run("check", pack.toString());
    }

    private Result run(String... arguments) {
        return CommandProcess.start(folder, arguments).awaitExit(Duration.ofSeconds(120));
    }
}
