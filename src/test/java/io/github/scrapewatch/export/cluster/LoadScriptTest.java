package io.github.scrapewatch.export.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.export.cluster.RecordingServer.Answer;
import io.github.scrapewatch.export.cluster.RecordingServer.Request;
import io.github.scrapewatch.export.cluster.Script.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Value lists into a Kibana that is played: it wants its header, knows which lists it has, and reads the multipart form. */
class LoadScriptTest {
    @TempDir
    private Path folder;

    private final Set<String> lists = new HashSet<>();
    private Script script;

    @BeforeEach
    void export() {
        script = Script.of(ExportDraft.whole(folder.resolve("pack")), folder.resolve("out"));
    }

    @Test
    void loadsEachListOnce() throws IOException {
        try (RecordingServer kibana = RecordingServer.plain(this::kibana)) {
            Result result = script.run("lists/load.sh", kibana.uri());
            assertThat(result.output()).as(result.complaints()).isEqualTo("loaded  office-networks (2 values)\n");
            assertThat(kibana.requests())
                    .extracting(it -> it.method() + " " + it.path())
                    .containsExactly(
                            "POST /api/lists/index",
                            "POST /api/lists",
                            "POST /api/lists/items/_import?list_id=office-networks&type=ip_range&refresh=true");
            assertThat(kibana.requests().get(1).body())
                    .isEqualTo(
                            "{\"id\":\"office-networks\",\"name\":\"office-networks\",\"description\":\"scrapewatch\","
                                    + "\"type\":\"ip_range\"}");
            assertThat(kibana.requests().get(2).body())
                    .contains(
                            "name=\"file\"; filename=\"office-networks.txt\"",
                            "192.0.2.0/25\n198.51.100.10-198.51.100.20\n");

            assertThat(script.run("lists/load.sh", kibana.uri()).output())
                    .isEqualTo("there already  office-networks\n");
        }
    }

    @Test
    void replacesAListOnDemandOnly() throws IOException {
        lists.add("office-networks");
        try (RecordingServer kibana = RecordingServer.plain(this::kibana)) {
            Result result = script.run("lists/load.sh", "--replace", kibana.uri(), "soc");
            assertThat(result.output()).as(result.complaints()).startsWith("loaded ");
            assertThat(kibana.requests())
                    .allMatch(it -> it.path().startsWith("/s/soc/api/lists"))
                    .anyMatch(it -> it.method().equals("DELETE") && it.path().contains("id=office-networks"));
        }
    }

    @Test
    void saysWhatKibanaRefused() throws IOException {
        for (String step : new String[] {"/api/lists/index", "/api/lists", "/api/lists/items/_import"}) {
            Function<Request, Answer> refusing = it -> it.path().split("\\?")[0].equals(step)
                    ? new Answer(403, "{\"message\":\"no privilege\"}")
                    : kibana(it);
            lists.clear();
            try (RecordingServer kibana = RecordingServer.plain(refusing)) {
                Result result = script.run("lists/load.sh", kibana.uri());
                assertThat(result.exitCode()).isEqualTo(1);
                assertThat(result.complaints()).contains("was refused: 403 {\"message\":\"no privilege\"}");
                assertThat(result.output()).isEmpty();
            }
        }
    }

    private Answer kibana(Request request) {
        if (request.xsrf() == null) {
            return new Answer(400, "{\"message\":\"Request must contain a kbn-xsrf header.\"}");
        }
        String path = request.path().replaceFirst("^/s/soc", "");
        if (path.startsWith("/api/lists?")) {
            return new Answer(lists.remove("office-networks") ? 200 : 404, "{}");
        }
        if (path.equals("/api/lists")) {
            return new Answer(lists.add("office-networks") ? 200 : 409, "{}");
        }
        return new Answer(200, "{}");
    }
}
