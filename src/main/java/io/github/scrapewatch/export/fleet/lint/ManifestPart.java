package io.github.scrapewatch.export.fleet.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code manifest.yml}, and the folder that has to be named after it. */
final class ManifestPart implements Part {
    private static final String PATH = "manifest.yml";
    private static final List<String> REQUIRED =
            List.of("name", "version", "description", "title", "format_version", "owner", "type", "categories");
    private static final Set<String> OWNERS = Set.of("elastic", "partner", "community");
    private static final Set<String> LICENCES = Set.of("Apache-2.0", "Elastic-2.0");

    @Override
    public Stream<PackageProblem> inspect(PackageContents contents) {
        if (!contents.files().containsKey(PATH)) {
            return Stream.of(new PackageProblem(PATH, "is missing"));
        }
        JsonNode manifest = contents.manifest();
        List<PackageProblem> problems = new ArrayList<>();
        REQUIRED.stream()
                .filter(key -> !manifest.has(key))
                .forEach(key -> problems.add(problem("'" + key + "' is missing")));
        identity(contents, manifest, problems);
        ownership(manifest, problems);
        if (!manifest.at("/conditions/kibana/version").isTextual()) {
            problems.add(problem("conditions.kibana.version does not say which Kibana can install it"));
        }
        if (contents.paths("kibana/security_rule/.*").findAny().isPresent()
                && !capabilities(manifest).contains("security")) {
            problems.add(problem("has rules and does not declare the capability 'security'"));
        }
        return problems.stream();
    }

    private static void identity(PackageContents contents, JsonNode manifest, List<PackageProblem> problems) {
        String name = manifest.path("name").asText();
        String version = manifest.path("version").asText();
        if (!name.matches("[a-z0-9_]+")) {
            problems.add(problem("name '" + name + "' has other characters than a-z, 0-9 and _"));
        }
        if (!version.matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?")) {
            problems.add(problem("version '" + version + "' is not semantic"));
        }
        if (!contents.folder().equals(name + "-" + version)) {
            problems.add(problem("name and version, " + name + "-" + version + ", do not match the top-level folder "
                    + contents.folder()));
        }
        if (!manifest.path("format_version").asText().matches("3\\.\\d+\\.\\d+")) {
            problems.add(problem("format_version is not 3.x"));
        }
        if (!manifest.path("type").asText().equals("integration")) {
            problems.add(problem("type is not integration"));
        }
    }

    private static void ownership(JsonNode manifest, List<PackageProblem> problems) {
        if (!manifest.at("/owner/github").isTextual()) {
            problems.add(problem("owner.github is missing"));
        }
        if (!OWNERS.contains(manifest.at("/owner/type").asText())) {
            problems.add(problem("owner.type is none of elastic, partner and community"));
        }
        if (manifest.has("source")
                && !LICENCES.contains(manifest.at("/source/license").asText())) {
            problems.add(problem("source.license is neither Apache-2.0 nor Elastic-2.0"));
        }
    }

    private static List<String> capabilities(JsonNode manifest) {
        List<String> capabilities = new ArrayList<>();
        manifest.at("/conditions/elastic/capabilities").forEach(it -> capabilities.add(it.asText()));
        return capabilities;
    }

    private static PackageProblem problem(String text) {
        return new PackageProblem(PATH, text);
    }
}
