package io.github.scrapewatch.export.fleet.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rules as assets: named by what they hold, in the words of the API, and without what an asset may not decide. */
final class RuleAssetPart implements Part {
    private static final String FOLDER = "kibana/security_rule/";
    private static final List<String> REFUSED = List.of(
            "actions",
            "response_actions",
            "throttle",
            "meta",
            "output_index",
            "namespace",
            "alias_purpose",
            "alias_target_id",
            "outcome");
    private static final List<String> REQUIRED =
            List.of("rule_id", "name", "description", "risk_score", "severity", "type");

    @Override
    public Stream<PackageProblem> inspect(PackageContents contents) {
        return contents.paths(FOLDER + ".*")
                .flatMap(path -> inspect(path, contents.document(path)).map(text -> new PackageProblem(path, text)));
    }

    private static Stream<String> inspect(String path, JsonNode asset) {
        List<String> problems = new ArrayList<>();
        JsonNode attributes = asset.path("attributes");
        String id = asset.path("id").asText();
        if (!path.equals(FOLDER + id + ".json")) {
            problems.add("is not named after its id, " + id);
        }
        if (!asset.path("type").asText().equals("security-rule")) {
            problems.add("type is not security-rule");
        }
        if (!id.startsWith(attributes.path("rule_id").asText("?"))) {
            problems.add("the id does not begin with the rule_id, "
                    + attributes.path("rule_id").asText());
        }
        attributes(attributes, problems);
        return problems.stream();
    }

    private static void attributes(JsonNode attributes, List<String> problems) {
        REQUIRED.stream()
                .filter(key -> !attributes.hasNonNull(key))
                .forEach(key -> problems.add("attributes." + key + " is missing"));
        if (!attributes.path("version").isInt()) {
            problems.add("attributes.version is no whole number");
        }
        REFUSED.stream()
                .filter(attributes::has)
                .forEach(key -> problems.add("attributes." + key + " may not be in an asset"));
        boolean newTerms = attributes.path("type").asText().equals("new_terms");
        if (attributes.has("new_terms")
                || newTerms
                        && !(attributes.path("new_terms_fields").isArray()
                                && attributes.path("history_window_start").isTextual())) {
            problems.add("new_terms_fields and history_window_start are not in the form of the API");
        }
    }
}
