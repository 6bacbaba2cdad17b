package io.github.scrapewatch.export.fleet.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.export.files.Zip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken variants of a good package, each refused with the reason. */
class PackageLintTest {
    private static final String ROOT = "scrapewatch-1.2.3/";
    private static final String RULE = ROOT + "kibana/security_rule/6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a03_1.json";
    private static final String PIPELINE = ROOT + "data_stream/audit/elasticsearch/ingest_pipeline/default.yml";
    private static final String DASHBOARD =
            ROOT + "kibana/dashboard/scrapewatch-a3f0c7d2-6b1e-4f0e-9f5b-2c8d61e4b7a9.json";

    @TempDir
    private static Path folder;

    private static List<Artefact> good;

    @BeforeAll
    static void pack() {
        good = Zip.read(ExportDraft.whole(folder).archive("8.19", "1.2.3").content());
    }

    @Test
    void acceptsTheGoodOne() {
        assertThat(PackageLint.inspect(Zip.of(good))).isEmpty();
    }

    @Test
    void refusesWhatDoesNotLieInOneFolder() {
        List<Artefact> more = new ArrayList<>(good);
        more.add(Artefact.text("elsewhere/manifest.yml", "a: 1\n"));
        assertThat(PackageLint.inspect(Zip.of(more)).toString()).contains("has not one folder at the top");
        assertThat(PackageLint.inspect(Zip.of(List.of(Artefact.text("manifest.yml", "a: 1\n")))))
                .hasSize(1);
    }

    @Test
    void refusesAFolderOfAnotherName() {
        List<Artefact> renamed = good.stream()
                .map(it -> new Artefact(it.path().replace("-1.2.3/", "-1.2.4/"), it.content(), false))
                .toList();
        assertThat(PackageLint.inspect(Zip.of(renamed)).toString()).contains("do not match the top-level folder");
    }

    @Test
    void refusesAManifestThatLacksSomething() {
        for (String key : List.of("name", "version", "description", "title", "format_version", "type")) {
            thenProblem(
                    ROOT + "manifest.yml",
                    it -> it.replaceAll("(?m)^" + key + ":.*\n", ""),
                    "'" + key + "' is missing");
        }
        thenProblem(ROOT + "manifest.yml", null, "manifest.yml  is missing");
        thenProblem(ROOT + "manifest.yml", it -> it.replaceAll("(?s)owner:.*", ""), "'owner' is missing");
        thenProblem(
                ROOT + "manifest.yml",
                it -> it.replaceAll("(?s)categories:\n.*?conditions", "conditions"),
                "'categories' is missing");
    }

    @Test
    void refusesAManifestThatSaysWhatItMayNot() {
        thenProblem(
                ROOT + "manifest.yml", it -> it.replace("name: scrapewatch", "name: Scrape-Watch"), "other characters");
        thenProblem(ROOT + "manifest.yml", it -> it.replace("1.2.3", "1.2"), "is not semantic");
        thenProblem(ROOT + "manifest.yml", it -> it.replace("3.4.0", "2.0.0"), "format_version is not 3.x");
        thenProblem(
                ROOT + "manifest.yml", it -> it.replace("type: integration", "type: input"), "type is not integration");
        thenProblem(ROOT + "manifest.yml", it -> it.replace("type: community", "type: me"), "owner.type is none of");
        thenProblem(ROOT + "manifest.yml", it -> it.replace("github:", "gitlab:"), "owner.github is missing");
        thenProblem(ROOT + "manifest.yml", it -> it.replace("Apache-2.0", "MIT"), "source.license is neither");
        thenProblem(ROOT + "manifest.yml", it -> it.replace("- security", "- other"), "capability 'security'");
        thenProblem(ROOT + "manifest.yml", it -> it.replace("kibana:", "grafana:"), "does not say which Kibana");
    }

    @Test
    void refusesDocumentsThatTellNothing() {
        thenProblem(ROOT + "docs/README.md", null, "docs/README.md  is missing");
        thenProblem(ROOT + "changelog.yml", null, "changelog.yml  is missing");
        thenProblem(ROOT + "changelog.yml", it -> it.replace("1.2.3", "1.2.2"), "begins with version 1.2.2");
        thenProblem(
                ROOT + "changelog.yml", it -> it.replaceFirst("type: enhancement", "type: news"), "'news' is no type");
        thenProblem(ROOT + "changelog.yml", it -> it.replaceFirst("link: [^\n]*", "x: y"), "a change has no 'link'");
        thenProblem(ROOT + "manifest.yml", it -> it + "icons:\n  - src: /img/a.svg\n", "img/a.svg  is missing");
    }

    @Test
    void refusesDataStreamsThatAreNone() {
        String stream = ROOT + "data_stream/access/";
        thenProblem(stream + "manifest.yml", null, "data_stream/access/manifest.yml  is missing");
        thenProblem(stream + "manifest.yml", it -> it.replace("title: ", "titel: "), "'title' is missing");
        thenProblem(stream + "manifest.yml", it -> it.replace("type: logs", "kind: logs"), "'type' is missing");
        thenProblem(stream + "elasticsearch/ingest_pipeline/default.yml", null, "has no default.yml");
    }

    @Test
    void refusesFieldsThatAreNotDeclaredAsTheyHaveToBe() {
        String fields = ROOT + "data_stream/access/fields/";
        for (String field : List.of("data_stream.type", "data_stream.dataset", "data_stream.namespace")) {
            thenProblem(
                    fields + "base-fields.yml",
                    it -> it.replaceFirst(
                            "name: " + field + "\n    type: constant_keyword",
                            "name: " + field + "\n    type: keyword"),
                    field + " is not declared as constant_keyword");
        }
        thenProblem(
                fields + "base-fields.yml",
                it -> it.replace("type: date", "type: long"),
                "@timestamp is not declared as date");
        thenProblem(
                fields + "ecs.yml",
                it -> it + "  - name: event.action\n    type: keyword\n",
                "event.action is declared twice");
        thenProblem(fields + "ecs.yml", it -> it + "  - name: event.extra\n", "event.extra has no type");
    }

    @Test
    void refusesPipelinesThatLoseWhatTheyCannotRead() {
        thenProblem(PIPELINE, it -> it.replaceFirst("---\n", ""), "does not begin with ---");
        thenProblem(PIPELINE, it -> it.replaceFirst(" +tag: keep-original\n", ""), "a processor script has no tag");
        thenProblem(
                PIPELINE,
                it -> it.replaceFirst("tag: parse-json", "tag: keep-original"),
                "'keep-original' is there twice");
        thenProblem(PIPELINE, it -> it.replace("pipeline_error", "event"), "does not set event.kind");
        thenProblem(PIPELINE, it -> it.replace("_ingest.on_failure_processor_tag", "tag"), "into error.message");
        thenProblem(PIPELINE, it -> it.replaceAll("(?s)\non_failure:.*", "\n"), "does not set event.kind");
        thenProblem(
                PIPELINE,
                it -> it.replace("IngestPipeline \"finish\"", "IngestPipeline \"end\""),
                "'end', which is not beside it");
        thenProblem(ROOT + "manifest.yml", it -> it.replace("3.4.0", "3.6.0"), "does not set event.kind");
    }

    @Test
    void refusesRulesThatAreNoAssets() {
        thenProblem(RULE, it -> it.replace("6a03_1\"", "6a03_2\""), "is not named after its id");
        thenProblem(RULE, it -> it.replace("security-rule", "rule"), "type is not security-rule");
        thenProblem(
                RULE,
                it -> it.replace("\"rule_id\" : \"6b3c", "\"rule_id\" : \"7b3c"),
                "does not begin with the rule_id");
        thenProblem(RULE, it -> it.replace("\"version\" : 1,", "\"version\" : \"1\","), "version is no whole number");
        thenProblem(RULE, it -> it.replace("\"name\" :", "\"title\" :"), "attributes.name is missing");
        thenProblem(
                RULE,
                it -> it.replace("\"setup\" :", "\"actions\" : [],\"setup\" :"),
                "actions may not be in an asset");
        thenProblem(RULE, it -> it.replace("\"now-14d\"", "[\"now-14d\"]"), "not in the form of the API");
        thenProblem(RULE, it -> it.replace("}", ""), "cannot be read");
    }

    @Test
    void refusesADashboardThatPointsNowhere() {
        thenProblem(
                DASHBOARD,
                it -> it.replace("\"id\" : \"scrapewatch-", "\"id\" : \"other-"),
                "is not named after its id");
        thenProblem(
                DASHBOARD,
                it -> it.replace("\"name\" : \"2:", "\"name\" : \"9:"),
                "needs the reference 2:indexpattern");
        thenProblem(
                DASHBOARD, it -> it.replace("\"panelsJSON\" : \"[", "\"panelsJSON\" : \"{"), "panelsJSON is no JSON");
    }

    /** @param change of the text of the file; null to leave it out */
    private static void thenProblem(String path, UnaryOperator<String> change, String words) {
        Map<String, Artefact> files = new TreeMap<>();
        good.forEach(it -> files.put(it.path(), it));
        Artefact original = files.remove(path);
        assertThat(original).as(path).isNotNull();
        if (change != null) {
            String changed = change.apply(original.asText());
            assertThat(changed).as("the variant of " + path + " for: " + words).isNotEqualTo(original.asText());
            files.put(path, Artefact.text(path, changed));
        }
        assertThat(PackageLint.inspect(Zip.of(List.copyOf(files.values()))))
                .extracting(PackageProblem::toString)
                .anySatisfy(it -> assertThat(it).contains(words));
    }
}
