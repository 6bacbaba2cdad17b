package io.github.scrapewatch.export.fleet.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The fields of each data stream: those without which there is none, each once and with a type, and not too many. */
final class FieldsPart implements Part {
    private static final int MOST = 2048;
    private static final Map<String, String> REQUIRED = new TreeMap<>(Map.of(
            "data_stream.type", "constant_keyword",
            "data_stream.dataset", "constant_keyword",
            "data_stream.namespace", "constant_keyword",
            "@timestamp", "date"));

    @Override
    public Stream<PackageProblem> inspect(PackageContents contents) {
        return contents.dataStreams().stream().flatMap(name -> inspect(contents, "data_stream/" + name + "/fields/"));
    }

    private static Stream<PackageProblem> inspect(PackageContents contents, String folder) {
        Map<String, String> types = new TreeMap<>();
        List<PackageProblem> problems = new ArrayList<>();
        contents.paths(folder + "[^/]+\\.yml").forEach(path -> add("", contents.document(path), types, path, problems));
        REQUIRED.forEach((name, type) -> {
            if (!type.equals(types.get(name))) {
                problems.add(new PackageProblem(folder, name + " is not declared as " + type));
            }
        });
        if (types.size() > MOST) {
            problems.add(new PackageProblem(
                    folder, "declares " + types.size() + " fields; more than " + MOST + " are too many"));
        }
        return problems.stream();
    }

    private static void add(
            String prefix, JsonNode fields, Map<String, String> types, String path, List<PackageProblem> problems) {
        for (JsonNode field : fields) {
            String name = prefix + field.path("name").asText();
            if (field.has("fields")) {
                add(name + ".", field.path("fields"), types, path, problems);
            } else if (!field.has("type")) {
                problems.add(new PackageProblem(path, name + " has no type"));
            } else if (types.put(name, field.path("type").asText()) != null) {
                problems.add(new PackageProblem(path, name + " is declared twice"));
            }
        }
    }
}
