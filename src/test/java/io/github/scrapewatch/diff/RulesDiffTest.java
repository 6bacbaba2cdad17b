package io.github.scrapewatch.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.diff.Change.Added;
import io.github.scrapewatch.diff.Change.Changed;
import io.github.scrapewatch.diff.Change.Removed;
import io.github.scrapewatch.diff.ValueChange.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a pack, before and after. */
class RulesDiffTest {
    @TempDir
    private Path folder;

    private PackHistory pack;

    @BeforeEach
    void aPack() {
        pack = PackHistory.in(folder).commit();
    }

    @Test
    void nothingDiffersFromItself() {
        PackDiff diff = pack.change();
        assertThat(diff.same()).isTrue();
        assertThat(diff.passed()).isTrue();
        assertThat(diff.notes()).isEmpty();
    }

    @Test
    void formattingCommentsAndTheOrderOfKeysAreNoChange() {
        String text = RuleText.query().without("name").without("severity").yaml();
        pack.write(
                "rules/export.yml",
                "# A comment.\nseverity:   'medium'\n"
                        + text.replace("[\"logs-confluence.audit-*\"]", "\n  - logs-confluence.audit-*")
                        + "name: >-\n  Confluence\n  Space Export\n");
        assertThat(pack.change().changes()).isEmpty();
        assertThat(pack.change().violations()).isEmpty();
    }

    @Test
    void tellsFieldByFieldWhatIsAnother() {
        pack.rule(
                "export",
                RuleText.query()
                        .with("version", "2")
                        .with("severity", "high")
                        .with("query", "'event.action: \"site-exported\"'")
                        .with("max_signals", "20"));
        assertThat(pack.values())
                .containsExactly(
                        "version: 1 -> 2",
                        "query: \"event.action: \\\"space-exported\\\"\" -> \"event.action: \\\"site-exported\\\"\"",
                        "max_signals:  -> 20",
                        "severity: \"medium\" -> \"high\"");
    }

    @Test
    void namesPartsOfListsAndNotTheirPlaces() {
        pack.write(
                "rules/export.yml",
                RuleText.query()
                        .yaml()
                        .replace("id: T1213.001, name: Confluence,", "id: T1213.002, name: Sharepoint,"));
        assertThat(pack.change().changes())
                .singleElement()
                .satisfies(it -> assertThat(it.values())
                        .extracting(ValueChange::path)
                        .containsExactly(
                                "threat[TA0009].technique[T1213].subtechnique[T1213.002]",
                                "threat[TA0009].technique[T1213].subtechnique[T1213.001]"));
    }

    @Test
    void tellsWhatAParameterChangesElsewhere() {
        pack.rule("burst", limit(10)).commit();
        pack.rule("burst", limit(20));
        Change change = pack.change().changes().get(0);
        assertThat(PackHistory.values(change))
                .containsExactly("pack.parameters.Limit.default: 10 -> 20", "threshold.value: 10 -> 20");
        assertThat(change.values()).extracting(ValueChange::kind).containsExactly(Kind.WRITTEN, Kind.BY_PARAMETER);
    }

    private static RuleText limit(int limit) {
        return RuleText.threshold()
                .with("rule_id", PackHistory.OTHER_ID)
                .with("threshold", "{ field: [user.name], value: \"${Limit}\" }")
                .parameters("Limit: { default: " + limit + ", why: because }");
    }

    @Test
    void knowsWhatIsNewAndWhatIsGone() {
        pack.rule(
                "other", RuleText.query().with("rule_id", PackHistory.OTHER_ID).with("name", "Another"));
        pack.files.delete("rules/export.yml");
        assertThat(pack.change().changes()).hasSize(2).hasExactlyElementsOfTypes(Removed.class, Added.class);
        assertThat(pack.change().changes().get(1).part().name()).isEqualTo("Another");
        assertThat(PackHistory.values(pack.change().changes().get(1))).contains("severity:  -> \"medium\"");
    }

    @Test
    void aFileWithAnotherNameIsTheSameRule() {
        pack.files.move("rules/export.yml", "rules/audit/space-export.yml");
        PackDiff diff = pack.change();
        assertThat(diff.changes()).singleElement().isInstanceOfSatisfying(Changed.class, it -> {
            assertThat(it.moved()).isTrue();
            assertThat(it.before().file()).isEqualTo("rules/export.yml");
            assertThat(it.part().file()).isEqualTo("rules/audit/space-export.yml");
            assertThat(it.values()).isEmpty();
        });
        assertThat(diff.notes()).singleElement().asString().contains("moved", "profiles and scenarios know it");
        assertThat(diff.passed()).isTrue();
    }

    @Test
    void anotherIdInTheSameFileIsAnotherRule() {
        pack.rule("export", RuleText.query().with("rule_id", PackHistory.OTHER_ID));
        assertThat(pack.change().changes()).hasSize(2);
        assertThat(pack.change().notes()).singleElement().asString().contains("rules/export.yml has another rule_id");
    }

    @Test
    void anIdThatMovedToAnotherFileWhileItsOldFileLivesOn() {
        pack.rule("twin", RuleText.query());
        pack.rule("export", RuleText.query().with("rule_id", PackHistory.OTHER_ID));
        assertThat(pack.change().changes())
                .extracting(
                        it -> it.getClass().getSimpleName() + " " + it.part().file())
                .containsExactly("Added rules/export.yml", "Changed rules/twin.yml");
    }

    @Test
    void twoRulesWithOneIdCostNothingElse() {
        pack.rule("twin", RuleText.query().with("severity", "low"));
        assertThat(pack.change().changes())
                .extracting(
                        it -> it.getClass().getSimpleName() + " " + it.part().id())
                .containsExactly("Added rules/twin.yml");
    }

    @Test
    void whatCannotBeReadAtTheOlderEndIsANote() {
        byte[] junk = {(byte) 0xff, (byte) 0xfe, 0, 1, 2};
        pack.files.write("rules/junk.yml", junk).write("rules/old.yml", "rule:\n\tname: x\n");
        pack.commit();
        pack.files.delete("rules/junk.yml");
        pack.rule("old", RuleText.query().with("rule_id", PackHistory.OTHER_ID));
        PackDiff diff = pack.change();
        assertThat(diff.passed()).isTrue();
        assertThat(diff.notes())
                .hasSize(2)
                .anySatisfy(it -> assertThat(it).contains("HEAD:rules/junk.yml:1:1  The byte 0xFF is not UTF-8"))
                .anySatisfy(it -> assertThat(it).contains("HEAD:rules/old.yml:2:1"))
                .noneSatisfy(it -> assertThat(it).contains("scrapewatch-diff-"));
        assertThat(diff.changes()).singleElement().isInstanceOf(Added.class);
    }

    @Test
    void whatCannotBeReadAtTheNewerEndIsAProblemOfThatSide() {
        pack.files.write("rules/export.yml", "\u0000\u0001".getBytes(StandardCharsets.UTF_8));
        Side side = Side.read(new Place(folder, "the work tree", ""));
        assertThat(side.problems())
                .singleElement()
                .satisfies(it -> assertThat(it.location().toString()).isEqualTo("rules/export.yml:1:1"));
        assertThat(pack.change().changes()).singleElement().isInstanceOf(Removed.class);
    }

    @Test
    void anOlderEndWithoutAPackMakesEverythingNew() {
        pack.files.delete("rules/export.yml");
        pack.commit().rule("export", RuleText.query());
        PackDiff diff = pack.change();
        assertThat(diff.changes()).singleElement().isInstanceOf(Added.class);
        assertThat(diff.notes()).containsExactly("There is no pack in HEAD in this folder: everything counts as new.");
    }
}
