package io.github.scrapewatch.export.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.export.cluster.RecordingServer.Answer;
import io.github.scrapewatch.export.cluster.RecordingServer.Request;
import io.github.scrapewatch.export.cluster.Script.Result;
import io.github.scrapewatch.standin.TlsKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the scripts reach a server: secrets, certificates, and what is found before anything is written. */
class ConnectionScriptTest {
    private static final String SECRET = "c2NyYXBl\"\\d2F0Y2g6c2VjcmV0";

    @TempDir
    private Path folder;

    private Script script;

    @BeforeEach
    void export() {
        script = Script.of(ExportDraft.whole(folder.resolve("pack")), folder.resolve("out"));
    }

    @Test
    void theKeyArrivesAndStandsOnNoCommandLine() throws Exception {
        TlsKeys keys = TlsKeys.make(folder);
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path lines = folder.resolve("lines.txt");
        // curl as it is, and a note of how it was called.
        Path curl = Files.writeString(
                tools.resolve("curl"), "#!/bin/sh\nprintf '%s\\n' \"$*\" >>" + lines + "\nexec /usr/bin/curl \"$@\"\n");
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        try (RecordingServer server = RecordingServer.secured(keys, elasticsearch("9.1.0"))) {
            Result result = script.with("SCRAPEWATCH_API_KEY", SECRET)
                    .with("SCRAPEWATCH_CA_FILE", keys.certificate().toString())
                    .with("PATH", tools + ":" + System.getenv("PATH"))
                    .run("elasticsearch/install.sh", server.uri());
            assertThat(result.exitCode()).as(result.complaints()).isZero();
            assertThat(server.requests()).allMatch(it -> it.authorization().equals("ApiKey " + SECRET));
            assertThat(Files.readString(lines)).contains("_ingest/pipeline").doesNotContain("c2NyYXBl");
            assertThat(result.output() + result.complaints()).doesNotContain("c2NyYXBl");
        }
    }

    @Test
    void secretsMayStandInFiles() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "abc\n");
        Path password = Files.writeString(folder.resolve("password"), "p\"a s\\s:\n");
        try (RecordingServer server = RecordingServer.plain(elasticsearch("8.19.4"))) {
            script.with("SCRAPEWATCH_API_KEY_FILE", key.toString()).run("elasticsearch/install.sh", server.uri());
            assertThat(server.requests().get(0).authorization()).isEqualTo("ApiKey abc");
            server.requests().clear();
            script.with("SCRAPEWATCH_USERNAME", "ann")
                    .with("SCRAPEWATCH_PASSWORD_FILE", password.toString())
                    .run("elasticsearch/install.sh", server.uri());
            String pair = server.requests().get(0).authorization().replace("Basic ", "");
            assertThat(new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8))
                    .isEqualTo("ann:p\"a s\\s:");
        }
    }

    @Test
    void anUnknownCertificateIsRefusedWhateverCurlIsConfiguredTo() throws Exception {
        TlsKeys keys = TlsKeys.make(folder);
        Files.writeString(folder.resolve(".curlrc"), "insecure\n");
        try (RecordingServer server = RecordingServer.secured(keys, elasticsearch("9.1.0"))) {
            Result result = script.with("HOME", folder.toString())
                    .with("SCRAPEWATCH_API_KEY", SECRET)
                    .run("elasticsearch/install.sh", server.uri());
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.complaints()).contains("does not answer: SSL certificate problem", "SCRAPEWATCH_CA_FILE");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsFoundBeforeAnythingIsWritten() throws IOException {
        thenRefused(elasticsearch("8.18.3"), "is Elasticsearch 8.18.3; the pack needs 8.19 or newer");
        thenRefused(elasticsearch("7.17.0"), "is Elasticsearch 7.17.0; the pack needs 8.19 or newer");
        thenRefused(it -> new Answer(200, "{\"hello\":\"world\"}"), "is no Elasticsearch");
        thenRefused(it -> new Answer(401, "{}"), "does not accept the credentials");
        Function<Request, Answer> lacking = it -> it.path().contains("_has_privileges")
                ? new Answer(200, "{\"has_all_requested\":false,\"cluster\":{\"manage_pipeline\":false}}")
                : elasticsearch("9.0.0").apply(it);
        thenRefused(
                lacking, "lack a privilege: 200 {\"has_all_requested\":false,\"cluster\":{\"manage_pipeline\":false}}");
    }

    private void thenRefused(Function<Request, Answer> answers, String words) throws IOException {
        try (RecordingServer server = RecordingServer.plain(answers)) {
            Result result = script.with("SCRAPEWATCH_API_KEY", "abc").run("elasticsearch/install.sh", server.uri());
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.complaints()).contains(words);
            assertThat(server.requests()).noneMatch(it -> it.method().equals("PUT"));
        }
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(script.run("elasticsearch/install.sh").complaints()).startsWith("Usage: install.sh URL");
        assertThat(script.run("elasticsearch/install.sh", "ftp://a").complaints())
                .startsWith("'ftp://a' is no URL");
        assertThat(script.run("elasticsearch/install.sh", "http://127.0.0.1:1").complaints())
                .startsWith("http://127.0.0.1:1 does not answer: Failed to connect");
        Result clear = script.with("SCRAPEWATCH_API_KEY", "a").run("elasticsearch/install.sh", "http://es.example.com");
        assertThat(clear.complaints()).startsWith("http://es.example.com is not encrypted");
        Result half =
                script.with("SCRAPEWATCH_USERNAME", "a").run("elasticsearch/install.sh", "https://es.example.com");
        assertThat(half.complaints()).startsWith("SCRAPEWATCH_USERNAME is set, and its password is not");
        Result file = script.with("SCRAPEWATCH_API_KEY_FILE", "/none").run("lists/load.sh", "https://es.example.com");
        assertThat(List.of(clear, half, file)).allMatch(it -> it.exitCode() == 3);
        assertThat(file.complaints()).startsWith("SCRAPEWATCH_API_KEY_FILE names /none");
    }

    /** Says yes to everything. */
    private static Function<Request, Answer> elasticsearch(String version) {
        return request -> {
            if (request.path().equals("/")) {
                return new Answer(
                        200,
                        "{\n  \"name\" : \"a\",\n  \"version\" : {\n    \"number\" : \"" + version
                                + "\",\n    \"minimum_wire_compatibility_version\" : \"7.17.0\"\n  }\n}\n");
            }
            return new Answer(200, "{\"has_all_requested\" : true, \"errors\":false}");
        };
    }
}
