package io.github.scrapewatch.export.fleet.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Each data stream has a manifest that says what it is, and the pipeline that it names. */
final class DataStreamPart implements Part {
    @Override
    public Stream<PackageProblem> inspect(PackageContents contents) {
        return contents.dataStreams().stream().flatMap(name -> inspect(contents, "data_stream/" + name));
    }

    private static Stream<PackageProblem> inspect(PackageContents contents, String folder) {
        String path = folder + "/manifest.yml";
        JsonNode manifest = contents.document(path);
        List<PackageProblem> problems = new ArrayList<>();
        if (!contents.files().containsKey(path)) {
            return Stream.of(new PackageProblem(path, "is missing"));
        }
        for (String key : List.of("title", "type")) {
            if (manifest.path(key).asText().isBlank()) {
                problems.add(new PackageProblem(path, "'" + key + "' is missing"));
            }
        }
        String entry = manifest.at("/elasticsearch/ingest_pipeline/name").asText("default");
        String pipelines = folder + "/elasticsearch/ingest_pipeline/";
        boolean some = contents.paths(pipelines + ".*").findAny().isPresent();
        if (some && !contents.files().containsKey(pipelines + entry + ".yml")) {
            problems.add(new PackageProblem(pipelines, "has no " + entry + ".yml, so no pipeline would be run"));
        }
        return problems.stream();
    }
}
