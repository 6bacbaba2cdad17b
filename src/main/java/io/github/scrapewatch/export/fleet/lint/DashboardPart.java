package io.github.scrapewatch.export.fleet.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Dashboards are named after their id, which begins with the package; their inner texts are JSON, and point at what is referenced. */
final class DashboardPart implements Part {
    private static final String FOLDER = "kibana/dashboard/";

    @Override
    public Stream<PackageProblem> inspect(PackageContents contents) {
        String name = contents.manifest().path("name").asText();
        return contents.paths(FOLDER + ".*")
                .flatMap(path ->
                        inspect(name, path, contents.document(path)).map(text -> new PackageProblem(path, text)));
    }

    private static Stream<String> inspect(String name, String path, JsonNode dashboard) {
        List<String> problems = new ArrayList<>();
        String id = dashboard.path("id").asText();
        if (!path.equals(FOLDER + id + ".json")) {
            problems.add("is not named after its id, " + id);
        }
        if (!id.startsWith(name + "-")) {
            problems.add("the id does not begin with the name of the package");
        }
        List<String> references = new ArrayList<>();
        dashboard
                .path("references")
                .forEach(it -> references.add(it.path("name").asText()));
        try {
            JsonNode panels = new ObjectMapper()
                    .readTree(dashboard.at("/attributes/panelsJSON").asText());
            panels.forEach(panel -> panel.at("/embeddableConfig/attributes/references")
                    .forEach(it -> require(panel, it, references, problems)));
            if (panels.isEmpty()) {
                problems.add("has no panel");
            }
        } catch (JsonProcessingException e) {
            problems.add("panelsJSON is no JSON: " + e.getOriginalMessage());
        }
        return problems.stream();
    }

    private static void require(JsonNode panel, JsonNode reference, List<String> references, List<String> problems) {
        String wanted =
                panel.path("panelIndex").asText() + ":" + reference.path("name").asText();
        if (!references.contains(wanted)) {
            problems.add("a panel needs the reference " + wanted + ", which the dashboard does not list");
        }
    }
}
