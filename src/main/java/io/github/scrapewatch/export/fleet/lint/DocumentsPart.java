package io.github.scrapewatch.export.fleet.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people read: {@code docs/README.md}, {@code changelog.yml}, and the images that the manifest names. */
final class DocumentsPart implements Part {
    private static final String README = "docs/README.md";
    private static final String CHANGELOG = "changelog.yml";
    private static final Set<String> TYPES = Set.of("enhancement", "bugfix", "breaking-change");
    private static final List<String> KEYS = List.of("description", "type", "link");

    @Override
    public Stream<PackageProblem> inspect(PackageContents contents) {
        List<PackageProblem> problems = new ArrayList<>();
        for (String path : List.of(README, CHANGELOG)) {
            if (!contents.files().containsKey(path)) {
                problems.add(new PackageProblem(path, "is missing"));
            }
        }
        changelog(contents, problems);
        Stream.of("icons", "screenshots")
                .flatMap(key -> Stream.of(contents.manifest().path(key)))
                .forEach(images -> images.forEach(image -> present(contents, image, problems)));
        return problems.stream();
    }

    private static void present(PackageContents contents, JsonNode image, List<PackageProblem> problems) {
        String path = image.path("src").asText().replaceFirst("^/", "");
        if (!contents.files().containsKey(path)) {
            problems.add(new PackageProblem(path, "is missing, and the manifest names it"));
        }
    }

    private static void changelog(PackageContents contents, List<PackageProblem> problems) {
        JsonNode entries = contents.document(CHANGELOG);
        if (entries.isMissingNode()) {
            return;
        }
        String newest = entries.path(0).path("version").asText();
        String version = contents.manifest().path("version").asText();
        if (!newest.equals(version)) {
            problems.add(problem("begins with version " + newest + ", and the package is " + version));
        }
        entries.forEach(entry -> {
            if (entry.path("changes").isEmpty()) {
                problems.add(problem(
                        "tells no changes of version " + entry.path("version").asText()));
            }
            entry.path("changes").forEach(change -> change(change, problems));
        });
    }

    private static void change(JsonNode change, List<PackageProblem> problems) {
        KEYS.stream()
                .filter(key -> change.path(key).asText().isBlank())
                .forEach(key -> problems.add(problem("a change has no '" + key + "': " + change)));
        String type = change.path("type").asText();
        if (!type.isBlank() && !TYPES.contains(type)) {
            problems.add(problem("'" + type + "' is no type of change"));
        }
    }

    private static PackageProblem problem(String text) {
        return new PackageProblem(CHANGELOG, text);
    }
}
