package io.github.scrapewatch.export.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngine;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngines;
import io.github.scrapewatch.elastic.embedded.JavaRuntime;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.export.cluster.Script.Result;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts against a real Elasticsearch, which has nothing of ours in it before each test. */
class InstallScriptIT {
    private static EmbeddedEngine engine;
    private static RawHttp http;

    @TempDir
    private Path folder;

    private ExportDraft draft;
    private Script script;

    @BeforeAll
    static void start() {
        engine = new EmbeddedEngines(TestPlaces.engine(), JavaRuntime.current(), line -> {}).start(List.of());
        http = new RawHttp(engine.uri());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void export() {
        draft = ExportDraft.whole(folder.resolve("pack"));
        script = Script.of(draft, folder.resolve("out"));
    }

    @AfterEach
    void leaveNothing() {
        assertThat(uninstall("--delete-data").exitCode()).isZero();
    }

    @Test
    void installsWhatThePackHas() {
        Result result = install();
        assertThat(result.exitCode()).as(result.complaints()).isZero();
        PackAssets pack = PackAssets.read(draft.root());
        assertThat(result.output()).endsWith((pack.assets().size() + 1) + " installed\n");
        pack.assets().stream()
                .filter(it -> it.kind() == Asset.Kind.PIPELINE)
                .forEach(it -> assertThat(get("/_ingest/pipeline/" + it.name()).path(it.name()))
                        .isEqualTo(it.body()));
        assertThat(identities()).isEqualTo(pack.identities().rows().size());
    }

    @Test
    void logsBecomeTheSameAlertsAsWithThePacksOwnInstallation() {
        AlertRun run = new AlertRun(engine.cluster(), draft);
        assertThat(install().exitCode()).isZero();
        List<String> byScript = run.alerts();
        // As the guide to importing looks whether lines arrive.
        assertThat(get("/logs-confluence.*/_count?q=NOT+event.kind:pipeline_error")
                        .path("count")
                        .asLong())
                .isPositive();
        assertThat(uninstall("--delete-data").exitCode()).isZero();

        PackAssets.read(draft.root()).installInto(engine.cluster());
        assertThat(byScript).isNotEmpty().isEqualTo(run.alerts());
    }

    @Test
    void runAgainItBringsUpToDate() throws IOException {
        assertThat(install().exitCode()).isZero();
        Path identities = draft.root().resolve("identities.yml");
        Files.writeString(identities, "users:\n  - { key: k1, login: new, roles: [one] }\n");
        script = Script.of(draft, folder.resolve("out"));
        assertThat(install().exitCode()).isZero();
        assertThat(identities()).isEqualTo(1);
        assertThat(get("/_ingest/pipeline/scrapewatch-identity").toString()).contains("\"new\":\"k1\"");
        Files.writeString(identities, "users: []\n");
        script = Script.of(draft, folder.resolve("out"));
        assertThat(install().exitCode()).isZero();
        assertThat(identities()).isZero();
    }

    @Test
    void stopsAtTheFirstFailureAndSaysWhatWasDone() throws IOException {
        // The table of identities, all pipelines, and scrapewatch-confluence of the component templates.
        long before = 2 + files(script.export().resolve("elasticsearch/pipelines"));
        Path broken = script.export().resolve("elasticsearch/component-templates/scrapewatch-ecs.json");
        Files.writeString(
                broken, "{\"template\": {\"mappings\": {\"properties\": {\"a\": {\"type\": \"nonsense\"}}}}}");
        Result result = install();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.complaints())
                .contains(
                        "component template scrapewatch-ecs was refused: 400",
                        "nonsense",
                        before + " done before it, nothing after it");
        assertThat(http.send("GET", "/_index_template/scrapewatch-confluence.access")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void uninstallLeavesNothing() {
        JsonNode before = everything();
        install();
        assertThat(everything()).isNotEqualTo(before);
        Result result = uninstall();
        assertThat(result.exitCode()).as(result.complaints()).isZero();
        assertThat(everything()).isEqualTo(before);
        assertThat(uninstall().output()).isEqualTo("0 removed\n");
    }

    @Test
    void dataIsDeletedOnDemandOnly() {
        JsonNode before = everything();
        install();
        http.send("POST", "/logs-confluence.access-a/_doc?refresh=true", "{\"@timestamp\":0,\"message\":\"x\"}");
        http.send("PUT", "/_index_template/theirs", """
                {"index_patterns": ["logs-confluence.other-*"], "data_stream": {}, "priority": 700}""");
        http.send("POST", "/logs-confluence.other-a/_doc?refresh=true", "{\"@timestamp\":0}");
        Result refused = uninstall();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).isEmpty();
        assertThat(refused.complaints()).contains("nothing was removed:\n  logs-confluence.access-a\n");
        assertThat(http.send("GET", "/_ingest/pipeline/scrapewatch-access").status())
                .isEqualTo(200);

        assertThat(uninstall("--delete-data").output()).contains("removed  data stream logs-confluence.access-a\n");
        assertThat(http.send("GET", "/_data_stream/logs-confluence.other-a").status())
                .isEqualTo(200);
        http.send("DELETE", "/_data_stream/logs-confluence.other-a");
        http.send("DELETE", "/_index_template/theirs");
        assertThat(everything()).isEqualTo(before);
    }

    private Result install() {
        return script.run("elasticsearch/install.sh", engine.uri());
    }

    private Result uninstall(String... options) {
        return options.length == 0
                ? script.run("elasticsearch/uninstall.sh", engine.uri())
                : script.run("elasticsearch/uninstall.sh", options[0], engine.uri());
    }

    private static long identities() {
        return get("/scrapewatch-identities/_count").path("count").asLong();
    }

    /** All that a cluster can hold and we install. */
    private static JsonNode everything() {
        return Json.array(
                // Of no pipeline at all Elasticsearch says that there is none.
                http.send("GET", "/_ingest/pipeline").body(),
                get("/_component_template"),
                get("/_index_template"),
                get("/_data_stream"),
                get("/_cat/indices?format=json&h=index&s=index&expand_wildcards=all"));
    }

    private static JsonNode get(String path) {
        RawHttp.Answer answer = http.send("GET", path);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
