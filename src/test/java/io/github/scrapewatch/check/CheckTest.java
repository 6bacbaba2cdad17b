package io.github.scrapewatch.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.lock.RuleLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

/** Given a pack, then these findings. */
public abstract class CheckTest {
    protected static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    @TempDir
    private Path root;

    private Optional<String> profile = Optional.empty();

    protected void givenRule(RuleText rule) {
        given("rules/rule.yml", rule.yaml());
    }

    protected void given(String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected void givenException(String item) {
        givenRule(RuleText.query()
                .with("exceptions_list", "[{ id: a, list_id: approved, type: detection, namespace_type: single }]"));
        given(
                "exceptions/approved.yml",
                "list_id: approved\nname: Approved\ndescription: Approved automation.\nitems:\n  - item_id: indexer\n"
                        + "    name: Indexer\n    description: The search index.\n"
                        + "    entries: [{ field: user.name, operator: included, type: match, value: indexer }]\n"
                        + item.indent(4));
    }

    /** An attack of two entries, that {@code rule.yml} finds. */
    protected void givenScenario(String name, UnaryOperator<String> change) {
        given("fixtures/" + name + "/scenario.yml", change.apply("""
                story: A script reads a lot.
                technique: T1213.001
                start: 2026-03-03T09:00:00Z
                actors:
                  mallory: { kind: script, user: mquist, address: 203.0.113.7 }
                timeline:
                  - { at: 0s, mallory: creates-token, name: sync-tmp }
                  - { at: 3m, mallory: lists-content, spaces: [ENG, OPS] }
                expect:
                  - { fires: rule, within: 15m }
                """));
    }

    /** @param lines of field, type and mapping, with two spaces between them */
    protected void givenContract(String... lines) {
        given("ingest-pipelines/fields.contract.txt", String.join("\n", lines) + "\n");
    }

    protected void givenProfile(String content) {
        given("profiles/small.yml", content);
        profile = Optional.of("small");
    }

    /** What is there now is out. */
    protected void givenLock() {
        Pack pack = PackReader.read(root, List.of(), Optional.empty());
        given(RuleLock.FILE, new RuleLock("", Map.of()).with(pack.rules()).text());
    }

    protected void thenFindings(String check, int number, String... words) {
        List<Finding> findings = findings(check);
        assertThat(findings).hasSize(number);
        assertThat(findings.toString()).contains(words);
    }

    protected Pack pack() {
        return PackReader.read(root, List.of(), profile);
    }

    protected CheckResult result() {
        return Catalogue.on(TODAY).inspect(pack());
    }

    /** One finding of the check, at the place where the file says so, with these words in it. */
    protected void thenFinding(String check, String at, String words) {
        List<Finding> findings = findings(check);
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(textAt(finding)).startsWith(at);
        assertThat(finding.problem() + " " + finding.fix()).contains(words);
        assertThat(finding.fix()).isNotBlank();
    }

    protected void thenNoFinding(String check) {
        assertThat(findings(check)).isEmpty();
    }

    protected void thenNoFindings() {
        assertThat(result().findings()).isEmpty();
    }

    private List<Finding> findings(String check) {
        return result().findings().stream()
                .filter(it -> it.check().id().equals(check))
                .toList();
    }

    private static String textAt(Finding finding) {
        try {
            String line = Files.readAllLines(Path.of(finding.location().file()))
                    .get(finding.location().line() - 1);
            // Columns count characters as people see them.
            return line.substring(line.offsetByCodePoints(0, finding.location().column() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
