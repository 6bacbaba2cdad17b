package io.github.scrapewatch.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that pipelines emit no longer, and who reads them. */
class FieldsDiffTest {
    private static final String CONTRACT = "ingest-pipelines/fields.contract.txt";
    private static final String PIPELINE = "ingest-pipelines/scrapewatch-audit.yml";
    private static final String ACTION = "event.action  string  keyword\n";
    private static final String USER = "user.name  string  keyword\n";
    private static final String SPACE = "confluence.space.key  string  keyword\n";

    @TempDir
    private Path folder;

    private PackHistory pack;

    @BeforeEach
    void aPack() {
        pack = PackHistory.in(folder)
                .write(CONTRACT, ACTION + USER + SPACE)
                .write(PIPELINE, pipeline("set: { tag: who, field: user.name, copy_from: _tmp.user }"))
                .write("exceptions/backup.yml", """
                        list_id: backup
                        name: Backup
                        description: The nightly backup.
                        items:
                          - item_id: nightly
                            name: Nightly
                            description: At night.
                            entries:
                              - { field: user.name, operator: included, type: match, value: svc-backup }
                        """);
        pack.commit();
    }

    private static String pipeline(String... processors) {
        return "processors:\n  - set: { tag: action, field: event.action, value: space-exported }\n  - set: { tag: space, field: "
                + "confluence.space.key, copy_from: _tmp.space }\n  - " + String.join("\n  - ", processors) + "\n";
    }

    @Test
    void aFieldThatTheContractHasNoMoreIsNamedWithItsReaders() {
        pack.write(CONTRACT, ACTION + SPACE).write(PIPELINE, pipeline("drop: { tag: x }"));
        pack.rule("export", RuleText.threshold());
        PackDiff diff = pack.change();
        assertThat(diff.fields().lost()).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo(new FieldsDiff.Field("user.name", "keyword"));
            assertThat(it.writer()).isEmpty();
            assertThat(it.readers())
                    .extracting(reader -> reader.what() + " " + reader.location())
                    .containsExactly(
                            "rule 'export' rules/export.yml:33:22",
                            "exception 'nightly' of backup exceptions/backup.yml:9:18");
        });
        assertThat(diff.violations())
                .extracting(it -> it.location() + " " + it.problem())
                .contains(
                        "rules/export.yml:33:22 Rule 'export' reads 'user.name', which no pipeline emits any more.",
                        "exceptions/backup.yml:9:18 Exception 'nightly' of backup reads 'user.name', which no pipeline emits "
                                + "any more.");
    }

    @Test
    void aFieldThatNobodyReadsIsNoViolation() {
        pack.write(CONTRACT, ACTION + USER);
        assertThat(pack.change().fields().lost()).hasSize(1);
        assertThat(pack.change().passed()).isTrue();
    }

    @Test
    void aProcessorThatIsGoneIsSeenBeforeTheContractIsRenewed() {
        pack.write(PIPELINE, pipeline("remove: { tag: clean, field: user.name }"));
        PackDiff diff = pack.change();
        assertThat(diff.fields().lost())
                .singleElement()
                .satisfies(it -> assertThat(it.writer()).contains("the processor 'who' of " + PIPELINE));
        assertThat(diff.violations())
                .singleElement()
                .satisfies(it -> assertThat(it.problem())
                        .contains("Exception 'nightly'", "(the processor 'who' of " + PIPELINE + " did)"));
    }

    @Test
    void aPipelineThatIsGoneTakesItsFieldsWithIt() {
        pack.files.delete(PIPELINE);
        assertThat(lost()).containsExactly("confluence.space.key", "event.action", "user.name");
        assertThat(pack.change().violations())
                .extracting(it -> it.location().toString())
                .contains("rules/export.yml:7:9", "exceptions/backup.yml:9:18");
    }

    @Test
    void aFieldThatAnotherProcessorWritesNowIsNotLost() {
        pack.write(PIPELINE, pipeline("rename: { tag: other, field: _tmp.user, target_field: user.name }"));
        assertThat(lost()).isEmpty();
        pack.write(PIPELINE, pipeline("script: { tag: s, source: \"ctx['user']['name'] = ctx._tmp.user\" }"));
        assertThat(lost()).isEmpty();
        pack.write(PIPELINE, pipeline("script: { tag: s, source: \"def u = ctx.user; u.name = ctx._tmp.user\" }"));
        assertThat(lost()).isEmpty();
        pack.write(PIPELINE, pipeline("dissect: { tag: d, field: message, pattern: \"%{user.name} %{rest}\" }"));
        assertThat(lost()).isEmpty();
    }

    @Test
    void aFieldThatAScriptWroteIsKnownToo() {
        pack.write(PIPELINE, pipeline("script: { tag: s, source: \"ctx.user?.name = 'x'; if (ctx.a == 1) {}\" }"))
                .commit();
        pack.write(
                PIPELINE,
                pipeline(
                        "set: { tag: t, field: tags, value: x, description: was user.name, if: ctx.user.name != null }"));
        assertThat(lost()).containsExactly("user.name");
    }

    @Test
    void aFieldWhoseNameIsInNoScriptAnyMoreIsLostHoweverItWasWritten() {
        pack.write(PIPELINE, pipeline("script: { tag: s, source: \"def user = ctx.user; user.put('name', ctx.who)\" }"))
                .commit();
        pack.write(PIPELINE, pipeline("script: { tag: s, description: the name, source: \"ctx.user = ctx.who\" }"));
        assertThat(lost()).containsExactly("user.name");
    }

    @Test
    void newFieldsAndOtherTypesAreTold() {
        pack.write(CONTRACT, ACTION + USER + SPACE.replace("keyword", "text") + "url.path  string  wildcard\n");
        FieldsDiff fields = pack.change().fields();
        assertThat(fields.added()).containsExactly(new FieldsDiff.Field("url.path", "wildcard"));
        assertThat(fields.retyped()).containsExactly(new FieldsDiff.Retyped("confluence.space.key", "keyword", "text"));
        assertThat(pack.change().passed()).isTrue();
    }

    @Test
    void aContractThatIsGoneAccusesNobody() {
        pack.files.delete(CONTRACT);
        assertThat(lost()).isEmpty();
        assertThat(pack.change().notes()).singleElement().asString().contains("fields.contract.txt is gone");
    }

    private List<String> lost() {
        return pack.change().fields().lost().stream()
                .map(it -> it.field().name())
                .toList();
    }
}
