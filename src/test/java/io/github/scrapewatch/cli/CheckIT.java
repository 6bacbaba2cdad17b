package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scrapewatch check} as a user runs it. */
class CheckIT {
    @TempDir
    private Path temporary;

    @TempDir
    private Path pack;

    @Test
    void endsWithZeroWhereThereIsNothingToFind() throws IOException {
        rule("good", RuleText.query());
        Result result = check();
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).startsWith("1 rule, ").endsWith(" checks: 0 errors, 0 warnings\n");
    }

    @Test
    void endsWithOneWhereThereAreFindings() throws IOException {
        rule("bad", RuleText.query().with("interval", "20m"));
        Result result = check();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("rules/bad.yml:8:7 error CR030 ", "\n  Look back further");
    }

    @Test
    void endsWithOneWhereThereIsNoRule() throws IOException {
        Files.createDirectories(pack.resolve("rules"));
        Result result = check();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("error CR002 There is no rule here, so nothing was checked");
    }

    @Test
    void endsWithTwoWhereAFileCannotBeReadAndStillChecksTheOthers() throws IOException {
        rule("bad", RuleText.query().with("interval", "20m"));
        Files.writeString(pack.resolve("rules/worse.yml"), "a:\n\tb: 1\n");
        Result result = check();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).contains("bad.yml:8:7 error CR030", "worse.yml:2:1 error CR001");
    }

    @Test
    void endsWithTwoWhereAPathOrAProfileIsNotThere() throws IOException {
        rule("good", RuleText.query());
        assertThat(check("rules/none.yml").exitCode()).isEqualTo(2);
        assertThat(check("nowhere").exitCode()).isEqualTo(2);
        assertThat(run(pack.toString(), "--profile", "none").exitCode()).isEqualTo(2);
    }

    @Test
    void endsWithThreeOnWrongUsage() {
        assertThat(run("--format", "xml").exitCode()).isEqualTo(3);
    }

    @Test
    void checksSingleFiles() throws IOException {
        rule("bad", RuleText.query().with("interval", "20m"));
        rule("good", RuleText.query());
        assertThat(check("rules/good.yml").exitCode()).isZero();
    }

    @Test
    void writesJsonAndSarif() throws IOException {
        rule("bad", RuleText.query().with("interval", "20m"));
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(run(pack.toString(), "--format", "json").output())
                        .at("/findings/0/check")
                        .asText())
                .isEqualTo("CR030");
        assertThat(json.readTree(run(pack.toString(), "--format", "sarif").output())
                        .at("/runs/0/results/0/ruleId")
                        .asText())
                .isEqualTo("CR030");
    }

    @Test
    void checksAHundredRules() throws IOException {
        for (int i = 0; i < 100; i++) {
            rule(
                    "rule-" + i,
                    RuleText.query()
                            .with("name", "Confluence Space Export " + i)
                            .with("note", "'## Triage and analysis'")
                            .with("rule_id", new UUID(i, i).toString()));
        }
        assertThat(check().output()).startsWith("100 rules, ").contains("0 errors");
    }

    private void rule(String name, RuleText text) throws IOException {
        Files.createDirectories(pack.resolve("rules"));
        Files.writeString(pack.resolve("rules/" + name + ".yml"), text.yaml());
    }

    private Result check() {
        return run(pack.toString());
    }

    private Result check(String path) {
        return run(pack.resolve(path).toString());
    }

    private Result run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandProcess.start(temporary, all).awaitExit(Duration.ofSeconds(60));
    }
}
