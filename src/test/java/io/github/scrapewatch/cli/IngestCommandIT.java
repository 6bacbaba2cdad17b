package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandIT {
    private static final String LINE =
            "[10/Jun/2024:06:14:14 +0000] mquist http-nio-8090-exec-7 203.0.113.77 GET /pages/viewpage.action?pageId=2129931 HTTP/1.1 200"
                    + " 412ms 48211 - curl/8.5.0\n";
    private static final String FAILED_LOGIN = """
            {"affectedObjects":[{"name":"mquist2","type":"User"}],"auditType":{"action":"Login failed",\
            "actionI18nKey":"audit.logging.summary.login.failed","area":"SECURITY","category":"Authentication",\
            "categoryI18nKey":"audit.logging.category.auth","level":"FULL"},"author":{"id":"-2","name":"Anonymous","type":"user"},\
            "changedValues":[],"extraAttributes":[],"method":"Browser","source":"203.0.113.77","system":"https://wiki.example.test",\
            "timestamp":{"epochSecond":1718000400,"nano":0},"version":"1.0"}
            """;

    @TempDir
    private Path temporary;

    @TempDir
    private Path logs;

    @Test
    void recordsOfAnySourceBecomeDocumentsInOrder() throws IOException {
        Result result = run("ingest", write("mixed.log", LINE + FAILED_LOGIN), write("more.log", LINE));
        assertThat(result.exitCode()).as(result.narration()).isZero();
        assertThat(result.output().lines().map(IngestCommandIT::action))
                .containsExactly("page-viewed", "login-failed", "page-viewed");
        assertThat(result.narration()).contains("3 records: 3 documents, 0 failed, 0 dropped");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void failuresAreNamedWithTheirPlace() throws IOException {
        Result result = run("ingest", write("broken.log", LINE + "no log line\n{\"auditType\":\n"));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output().lines()).hasSize(3);
        assertThat(result.narration())
                .contains(
                        "broken.log:2  Processor",
                        "broken.log:3  Processor",
                        "3 records: 3 documents, 2 failed, 0 dropped");
    }

    @Test
    void explainsEachProcessor() throws IOException {
        Result result = run("ingest", "--explain", write("one.log", LINE));
        assertThat(result.exitCode()).as(result.narration()).isZero();
        assertThat(result.output())
                .contains(
                        "one.log:1  [10/Jun/2024",
                        "  scrapewatch-access\n",
                        "  scrapewatch-request\n",
                        "+ event.action: \"page-viewed\"");
    }

    @Test
    void theExitCodeTellsWhatIsWrong() throws IOException {
        Result missing = run("ingest", logs.resolve("none.log").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.narration()).contains("none.log  The file cannot be read");
        assertThat(run("ingest").exitCode()).isEqualTo(3);
        Result unknown = run("ingest", "--pipeline", "scrapewatch-nothing", write("a.log", LINE));
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.narration()).contains("scrapewatch-nothing");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(logs.resolve(name), content).toString();
    }

    private static String action(String document) {
        try {
            JsonNode node = new ObjectMapper().readTree(document);
            return node.at("/_source/event/action").asText();
        } catch (IOException e) {
            throw new IllegalStateException(document, e);
        }
    }

    private Result run(String... arguments) {
        return CommandProcess.start(temporary, arguments).awaitExit(Duration.ofSeconds(120));
    }
}
