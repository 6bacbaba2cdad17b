package io.github.scrapewatch.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/access-paths.md} says what the pipeline does: its tables and the pipeline's are the same. */
class AccessPathsTest {
    private static final Path PAGE = TestPlaces.ROOT.resolve("docs/reference/access-paths.md");
    private static final JsonNode PARAMS = YamlReader.read(TestPlaces.PIPELINES.resolve("scrapewatch-request.yml"))
            .json()
            .at("/processors/0/script/params");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String ELSE = "everything else";

    /** @param cells without the blanks around them */
    private record Row(List<String> cells) {
        String name() {
            return code(0).get(0);
        }

        List<String> code(int column) {
            return CODE.matcher(cells.get(column))
                    .results()
                    .map(MatchResult::group)
                    .map(it -> it.replace("`", ""))
                    .toList();
        }
    }

    @Test
    void everyPathMeansWhatThePageSays() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        for (Row row : rows("## Actions")) {
            List<String> paths = row.cells().get(2).equals(ELSE) ? List.of("") : row.code(2);
            paths.forEach(path -> assertThat(documented.put(path.replaceFirst("(^| )/", "$1"), row.name()))
                    .as("%s is there twice", path)
                    .isNull());
        }
        Map<String, String> done = new TreeMap<>();
        for (String table : List.of("routes", "writes")) {
            assertThat(PARAMS.path(table)).isNotEmpty();
            PARAMS.path(table)
                    .properties()
                    .forEach(it -> done.put(it.getKey(), it.getValue().asText()));
        }
        assertThat(documented).isEqualTo(done);
    }

    @Test
    void everyActionIsOfTheKindThatThePageSays() throws IOException {
        Map<String, List<String>> documented = new TreeMap<>();
        Set<String> subResources = new TreeSet<>();
        for (Row row : rows("## Actions")) {
            if (!row.code(3).equals(List.of("web", "access"))) {
                documented.put(row.name(), row.code(3));
            }
            if (row.cells().get(4).equals("sub-resource")) {
                subResources.add(row.name());
            }
        }
        // In a sentence of its own: it has no path.
        assertThat(Files.readString(PAGE)).contains("`request-malformed`, `web` / `error`");
        documented.put("request-malformed", List.of("web", "error"));

        Map<String, List<String>> done = new TreeMap<>();
        PARAMS.path("kinds").properties().forEach(it -> done.put(it.getKey(), texts(it.getValue())));
        assertThat(documented).isEqualTo(done);
        assertThat(subResources).isEqualTo(new TreeSet<>(texts(PARAMS.path("sub_resources"))));
    }

    @Test
    void everyClientIsOfTheKindThatThePageSays() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        rows("## Clients").forEach(row -> documented.put(row.name(), new TreeSet<>(row.code(1))));

        Map<String, Set<String>> done = new TreeMap<>();
        for (JsonNode client : PARAMS.path("clients")) {
            done.computeIfAbsent(client.get(2).asText(), kind -> new TreeSet<>())
                    .add(client.get(1).asText());
        }
        PARAMS.path("browsers")
                .forEach(it -> done.computeIfAbsent("browser", kind -> new TreeSet<>())
                        .add(it.get(1).asText()));
        assertThat(documented).isEqualTo(done);
    }

    /** The table under a heading, without its head. */
    private static List<Row> rows(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String section =
                page.substring(page.indexOf(heading + "\n") + heading.length()).split("\n## ")[0];
        List<Row> rows = new ArrayList<>();
        for (String line : section.lines().filter(it -> it.startsWith("| `")).toList()) {
            String[] cells = line.substring(1).split("\\|", -1);
            rows.add(new Row(Arrays.stream(cells).map(String::strip).toList()));
        }
        assertThat(rows).as(heading).isNotEmpty();
        return rows;
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(it -> texts.add(it.asText()));
        return texts;
    }
}
