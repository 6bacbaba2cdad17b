package io.github.scrapewatch.export.fleet.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.pack.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a package, and what is written in those that are YAML or JSON.
 *
 * @param folder the one at the top
 * @param files by their path below it
 * @param documents by the same path; of a file that cannot be read there is none
 * @param unreadable what could not be read
 */
record PackageContents(
        String folder, Map<String, Artefact> files, Map<String, JsonNode> documents, List<PackageProblem> unreadable) {
    private static final Pattern DATA_STREAM = Pattern.compile("data_stream/([^/]+)/.*");

    static PackageContents of(String folder, Map<String, Artefact> files) {
        Map<String, JsonNode> documents = new TreeMap<>();
        List<PackageProblem> unreadable = new java.util.ArrayList<>();
        files.forEach((path, file) -> {
            try {
                if (path.endsWith(".yml")) {
                    documents.put(path, YamlReader.parse(path, file.content()).json());
                } else if (path.endsWith(".json")) {
                    documents.put(path, new ObjectMapper().readTree(file.asText()));
                }
            } catch (UnreadableException | JsonProcessingException e) {
                unreadable.add(new PackageProblem(path, "cannot be read: " + e.getMessage()));
            }
        });
        return new PackageContents(folder, files, documents, unreadable);
    }

    /** A missing node where there is no such file, or it cannot be read. */
    JsonNode document(String path) {
        return documents.getOrDefault(path, MissingNode.getInstance());
    }

    JsonNode manifest() {
        return document("manifest.yml");
    }

    Stream<String> paths(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return files.keySet().stream().filter(it -> compiled.matcher(it).matches());
    }

    List<String> dataStreams() {
        return files.keySet().stream()
                .map(DATA_STREAM::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1))
                .distinct()
                .toList();
    }
}
