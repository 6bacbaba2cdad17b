package io.github.scrapewatch.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.diff.Part.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in a pack that is no rule. */
class PartsDiffTest {
    private static final String PIPELINE = "ingest-pipelines/scrapewatch-audit.yml";
    private static final String LIST = """
            list_id: backup
            name: Backup
            description: The nightly backup.
            items:
              - item_id: nightly
                name: Nightly
                description: At night.
                entries:
                  - { field: user.name, operator: included, type: match, value: svc-backup }
                expires: 2027-06-30
            """;
    private static final String SCENARIO = """
            story: Somebody reads.
            technique: T1213.001
            start: 2026-04-08T09:00:00Z
            seed: 1
            actors:
              ada: { kind: human, user: aabel, address: 10.20.3.4 }
            timeline:
              - { at: 0s, ada: signs-in }
              - { at: 1m, ada: signs-out }
            expect:
              - { fires: export, alerts: 1 }
            """;

    @TempDir
    private Path folder;

    private PackHistory pack;

    @BeforeEach
    void aPack() {
        pack = PackHistory.in(folder)
                .write("exceptions/backup.yml", LIST)
                .write("exceptions/lists/hosts.ip.txt", "192.0.2.1\n192.0.2.2\n")
                .write("profiles/small.yml", "parameters: { Limit: 10 }\n")
                .write(
                        "identities.yml",
                        "users:\n  - { key: k1, login: ada, roles: [staff] }\n  - { key: k2, login: bo }\n")
                .write(PIPELINE, pipeline("first", "second", "third"))
                .write("ingest-pipelines/component-templates/t.yml", "template: { settings: { a: 1 } }\n")
                .write("fixtures/attack/dump/scenario.yml", SCENARIO)
                .write("fixtures/attack/dump/lines.log", "one\ntwo\n")
                .write("fixtures/people.yml", "users: [{ key: p1, login: aabel }]\n");
        pack.commit();
    }

    private static String pipeline(String... tags) {
        StringBuilder text = new StringBuilder("processors:\n");
        for (String tag : tags) {
            text.append("  - set: { tag: ")
                    .append(tag)
                    .append(", field: a.")
                    .append(tag)
                    .append(", value: 1 }\n");
        }
        return text.toString();
    }

    @Test
    void exceptionsItemByItem() {
        pack.write(
                "exceptions/backup.yml",
                LIST.replace("2027-06-30", "2028-06-30").replace("svc-backup", "svc-copy"));
        assertThat(values(Kind.EXCEPTION_LIST))
                .containsExactly(
                        "items[nightly].entries[user.name].value: \"svc-backup\" -> \"svc-copy\"",
                        "items[nightly].expires: \"2027-06-30\" -> \"2028-06-30\"");
    }

    @Test
    void valueListsWithoutTheirOrder() {
        pack.write("exceptions/lists/hosts.ip.txt", "# Hosts.\n192.0.2.2\n192.0.2.1\n");
        assertThat(pack.change().changes()).isEmpty();
        pack.write("exceptions/lists/hosts.ip.txt", "192.0.2.2\n192.0.2.3\n");
        assertThat(values(Kind.VALUE_LIST))
                .containsExactly("values: [\"192.0.2.1\",\"192.0.2.2\"] -> [\"192.0.2.2\",\"192.0.2.3\"]");
    }

    @Test
    void profilesParameterByParameter() {
        pack.write("profiles/small.yml", "parameters: { Limit: 12 }\n");
        assertThat(values(Kind.PROFILE)).containsExactly("parameters.Limit: 10 -> 12");
    }

    @Test
    void identitiesOneByOne() {
        pack.write(
                "identities.yml", "users:\n  - { key: k2, login: bo, privileged: true }\n  - { key: k3, login: cy }\n");
        assertThat(pack.change().changes())
                .extracting(
                        it -> it.getClass().getSimpleName() + " " + it.part().name())
                .containsExactly("Removed ada", "Changed bo", "Added cy");
    }

    @Test
    void pipelinesProcessorByProcessor() {
        pack.write(PIPELINE, pipeline("first", "new", "third").replace("a.third", "b.third"));
        assertThat(values(Kind.PIPELINE))
                .containsExactly(
                        "processors[new]:  -> {\"set\":{\"tag\":\"new\",\"field\":\"a.new\",\"value\":1}}",
                        "processors[third].set.field: \"a.third\" -> \"b.third\"",
                        "processors[second]: {\"set\":{\"tag\":\"second\",\"field\":\"a.second\",\"value\":1}} -> ");
    }

    @Test
    void theOrderOfProcessorsCounts() {
        pack.write(PIPELINE, pipeline("second", "first", "third"));
        assertThat(pack.change().changes())
                .singleElement()
                .satisfies(it -> assertThat(it.values())
                        .singleElement()
                        .satisfies(value -> assertThat(value.kind()).isEqualTo(ValueChange.Kind.ORDER)));
        assertThat(values(Kind.PIPELINE))
                .containsExactly("processors: [\"first\",\"second\",\"third\"] -> [\"second\",\"first\",\"third\"]");
    }

    @Test
    void aPipelineThatCannotBeReadIsANote() {
        pack.write(PIPELINE, "processors: [\n").commit();
        pack.write(PIPELINE, pipeline("first"));
        PackDiff diff = pack.change();
        assertThat(diff.notes()).singleElement().asString().contains("HEAD:" + PIPELINE + ":");
        assertThat(diff.passed()).isTrue();
    }

    @Test
    void templatesPeopleAndRawLines() {
        pack.write("ingest-pipelines/component-templates/t.yml", "template: { settings: { a: 2 } }\n")
                .write("fixtures/people.yml", "users: [{ key: p1, login: aabel, service_account: true }]\n")
                .write("fixtures/attack/dump/lines.log", "one\nthree\n");
        assertThat(pack.change().changes())
                .extracting(it -> it.part().kind() + " " + it.part().name())
                .containsExactly(
                        "component template t",
                        "person of scenarios aabel",
                        "file of fixtures fixtures/attack/dump/lines.log");
        assertThat(values(Kind.COMPONENT_TEMPLATE)).containsExactly("template.settings.a: 1 -> 2");
    }

    @Test
    void scenariosStepByStep() {
        pack.write(
                "fixtures/attack/dump/scenario.yml",
                SCENARIO.replace("alerts: 1", "alerts: 2")
                        .replace("  - { at: 1m", "  - { at: 30s, ada: signs-in }\n  - { at: 1m"));
        assertThat(values(Kind.SCENARIO))
                .containsExactly(
                        "timeline[1]:  -> {\"at\":\"30s\",\"ada\":\"signs-in\"}", "expect[export].alerts: 1 -> 2");
    }

    private List<String> values(Kind kind) {
        return pack.change().changes(kind).stream()
                .flatMap(it -> PackHistory.values(it).stream())
                .toList();
    }
}
