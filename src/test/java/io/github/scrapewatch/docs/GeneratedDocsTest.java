package io.github.scrapewatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages of rules and of coverage say what the pack says. */
class GeneratedDocsTest {
    private static final Path DOCS = TestPlaces.ROOT.resolve("docs");
    private static final boolean WRITE = Boolean.getBoolean("docs.write");

    private final Pack pack = PackReader.read(TestPlaces.ROOT, List.of(), Optional.empty());
    private final Yaml clauses = YamlReader.read(TestPlaces.ROOT.resolve("src/test/docs/an1019.yml"));
    private final Proofs proofs = Proofs.of(pack);

    @TestFactory
    Stream<DynamicTest> pagesOfRules() {
        assertThat(pack.rules()).isNotEmpty();
        return pack.rules().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.shortName(),
                        () -> inspect(DOCS.resolve("rules/" + it.shortName() + ".md"), RulePage.of(it, proofs))));
    }

    @Test
    void coverage() throws IOException {
        inspect(DOCS.resolve("coverage.md"), CoveragePage.of(clauses, pack.rules(), proofs));
    }

    @Test
    void everyRuleIsPartOfAClause() {
        assertThat(CoveragePage.named(clauses))
                .containsExactlyInAnyOrderElementsOf(
                        pack.rules().stream().map(RuleFile::shortName).toList());
    }

    @Test
    void everyRuleFiresInAnAttack() {
        assertThat(rulesWhere(rule -> proofs.firing(rule).stream().noneMatch(it -> it.startsWith("attack/"))))
                .isEmpty();
    }

    /** By more than not being mentioned. */
    @Test
    void everyRuleIsSaidToBeSilentInSomethingLikeIt() {
        assertThat(rulesWhere(rule -> proofs.silent(rule).isEmpty())).isEmpty();
    }

    private List<String> rulesWhere(Predicate<String> test) {
        return pack.rules().stream().map(RuleFile::shortName).filter(test).toList();
    }

    @Test
    void noPageIsLeftOfARuleThatIsGone() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS.resolve("rules"))) {
            assertThat(pages.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(pack.rules().stream()
                            .map(it -> it.shortName() + ".md")
                            .toList());
        }
    }

    private static void inspect(Path file, String content) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("written anew by mvn test -Dtest=GeneratedDocsTest -Ddocs.write=true")
                .hasContent(content.strip());
    }
}
