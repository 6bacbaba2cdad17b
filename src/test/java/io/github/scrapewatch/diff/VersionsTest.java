package io.github.scrapewatch.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.lock.RuleLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that changes has a higher version than it had. */
class VersionsTest {
    @TempDir
    private Path folder;

    private PackHistory pack;

    @BeforeEach
    void aPack() {
        pack = PackHistory.in(folder).rule("export", RuleText.query().with("version", "3"));
        lock();
        pack.commit();
    }

    @Test
    void aChangeUnderTheSameVersionIsNamedWithItsPlace() {
        pack.rule("export", RuleText.query().with("version", "3").with("severity", "high"));
        assertThat(pack.change().passed()).isFalse();
        assertThat(violations())
                .containsExactly("rules/export.yml:33:10 The rule is not what version 3 is in HEAD, and has version 3. "
                        + "Write version: 4, then run: scrapewatch lock.");
    }

    @Test
    void aHigherVersionThatTheLockFollowsIsFine() {
        pack.rule("export", RuleText.query().with("version", "4").with("severity", "high"));
        assertThat(violations())
                .containsExactly("rules/export.yml:33:10 The rule is at version 4, and rules.lock at 3. "
                        + "To let it follow, run: scrapewatch lock.");
        lock();
        assertThat(violations()).isEmpty();
        assertThat(pack.change().changes()).hasSize(1);
    }

    @Test
    void whatKibanaDoesNotGetNeedsNoVersion() {
        pack.rule(
                "export",
                RuleText.query()
                        .with("version", "3")
                        .with(
                                "pack",
                                "\n  analytic: AN1019\n  maturity: production\n  needs: "
                                        + "[{ audit-log: base }]\n  known_gaps: [\"Not seen.\"]"));
        assertThat(violations()).isEmpty();
        assertThat(pack.values()).containsExactly("pack.known_gaps: [] -> [\"Not seen.\"]");
    }

    @Test
    void aLowerVersionIsNone() {
        pack.rule("export", RuleText.query().with("version", "2"));
        assertThat(violations()).singleElement().asString().contains("at version 2, and at version 3 in HEAD");
    }

    @Test
    void aLockThatIsWrittenAnewHidesNothing() {
        pack.rule("export", RuleText.query().with("version", "3").with("severity", "high"));
        pack.files.delete("rules.lock");
        lock();
        assertThat(violations()).singleElement().asString().contains("Write version: 4");
    }

    @Test
    void withoutAnyLockTheRulesThemselvesCount() {
        pack.files.delete("rules.lock");
        pack.commit().rule("export", RuleText.query().with("version", "3").with("severity", "high"));
        assertThat(violations()).singleElement().asString().contains("Write version: 4");
    }

    @Test
    void aLockThatGoesIsToldAndEnforcedAllTheSame() {
        pack.files.delete("rules.lock");
        pack.rule("export", RuleText.query().with("version", "3").with("severity", "high"));
        assertThat(violations()).hasSize(1);
        assertThat(pack.change().notes())
                .containsExactly("rules.lock is gone: versions were held against the rules of HEAD only.");
    }

    @Test
    void aRuleThatCannotBeReadThereIsOutAsItsLockHasIt() {
        String text = RuleText.query().with("version", "3").yaml();
        pack.write("rules/export.yml", text + "\tbroken").commit();
        pack.write("rules/export.yml", text);
        assertThat(violations()).isEmpty();
        pack.write("rules/export.yml", text.replace("medium", "high"));
        assertThat(violations()).singleElement().asString().contains("Write version: 4");
    }

    @Test
    void aRuleThatMovesNeedsNoVersionAndOneThatChangesOnTheWayDoes() {
        pack.files.move("rules/export.yml", "rules/space-export.yml");
        assertThat(violations()).isEmpty();
        pack.rule("space-export", RuleText.query().with("version", "3").with("severity", "high"));
        assertThat(violations()).singleElement().asString().startsWith("rules/space-export.yml:33:10 ");
    }

    @Test
    void aRetiredIdBeginsAboveItsLastVersion() {
        pack.files.delete("rules/export.yml");
        pack.rule("other", RuleText.query().with("rule_id", PackHistory.OTHER_ID));
        lock();
        pack.commit().rule("export", RuleText.query().with("version", "3"));
        lock();
        assertThat(violations()).singleElement().asString().contains("Write version: 4");
    }

    @Test
    void anIdThatTheLockForgetsIsANote() {
        pack.write("rules.lock", "# Empty.\n");
        assertThat(pack.change().notes())
                .containsExactly("rules.lock knows no version 3 of the rule " + PackHistory.ID
                        + " any more: its id and that version could be given out again.");
    }

    @Test
    void theRulesOfTheOlderEndCountMoreThanALockThatIsBehindThem() {
        pack.rule("export", RuleText.query().with("version", "4").with("severity", "low"))
                .commit();
        pack.rule("export", RuleText.query().with("version", "4").with("severity", "high"));
        assertThat(violations()).singleElement().asString().contains("Write version: 5");
    }

    @Test
    void whatWasBehindBeforeIsNotTheMatterOfThisChange() {
        pack.rule("export", RuleText.query().with("version", "4")).commit();
        pack.write("identities.yml", "users: []\n");
        assertThat(violations()).isEmpty();
    }

    private List<String> violations() {
        return pack.change().violations().stream()
                .map(it -> it.location() + " " + it.problem() + " " + it.fix())
                .toList();
    }

    private void lock() {
        var read = PackReader.read(folder, List.of(), Optional.empty());
        RuleLock lock = read.lock().orElse(new RuleLock("rules.lock", Map.of())).with(read.rules());
        pack.write("rules.lock", lock.text());
    }
}
