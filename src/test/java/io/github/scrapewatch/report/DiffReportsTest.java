package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.diff.Change;
import io.github.scrapewatch.diff.PackDiff;
import io.github.scrapewatch.diff.Part;
import io.github.scrapewatch.diff.ValueChange;
import io.github.scrapewatch.diff.VerdictChange;
import io.github.scrapewatch.diff.VerdictDiff;
import io.github.scrapewatch.diff.VerdictDiff.Extent;
import io.github.scrapewatch.report.text.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a change means, as text, Markdown and JSON. */
class DiffReportsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void textTellsOldAndNewAndWhatToMendLast() {
        String text = DiffText.write(SampleDiffs.sample(), Style.PLAIN);
        assertThat(text)
                .startsWith("main (0123456789) .. the work tree\n")
                .contains("changed  rule 'Page burst', version 3 -> 4, rules/page-burst.yml, was rules/burst.yml\n")
                .contains("           threshold.value: 60 -> 80 (by a parameter)\n")
                .contains(
                        "           query:\n               FROM logs\n             - | WHERE a\n             + | WHERE b\n")
                .contains("           tags:\n             - old\n             + new\n")
                .contains("           processors: in another order")
                .contains(
                        "lost     user.name (keyword): no pipeline emits it any more\n           read by rule 'page-burst', rules/page-burst.yml:3:10\n")
                .contains(
                        "verdicts what the change touches, before 1 rule × 2 scenarios, after 1 rule × 2 scenarios: 1 worse, 0 better, "
                                + "0 otherwise different, 7 the same\n")
                .contains(
                        "worse    page-burst on attack/dump: passed (1 alert) -> missed\n           expected 1 alert, saw none\n")
                .contains("           page-burst: 0 -> 3\n")
                .endsWith("rules/page-burst.yml:3:10 error The rule is not what it was.\n  Write version: 4.\n"
                        + "1 rule changed; 1 error to mend; 1 verdict worse\n");
    }

    @Test
    void markdownBeginsWithTheSummaryAndFoldsTheRest() {
        String text = DiffMarkdown.write(SampleDiffs.sample(), DiffMarkdown.COMMENT);
        assertThat(text)
                .startsWith(
                        "### ✗ scrapewatch: 1 rule changed\n\n`main (0123456789) .. the work tree` · **1 error to mend** · "
                                + "**verdicts: 1 worse, ")
                .contains("- ✗ `rules/page-burst.yml:3:10`<br>`The rule is not what it was.`<br>`Write version: 4.`\n")
                .contains(
                        "| **✗ worse** | `page-burst` | `attack/dump` | passed (1 alert) | missed<br>`expected 1 alert, saw none` |\n")
                .contains("| `page-burst` | 0 | 3 |\n")
                .contains(
                        "- no longer emitted: `user.name` (`keyword`), read by `rule 'page-burst'` at `rules/page-burst.yml:3:10`\n")
                .contains("| `threshold.value` by a parameter | `60` | `80` |\n")
                .contains("<details><summary>changed rule <code>Page burst</code>: 4 values</summary>")
                .contains("```diff\n  FROM logs\n- | WHERE a\n+ | WHERE b\n```\n");
        assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
    }

    @Test
    void nothingInAFileBecomesMarkup() {
        String bad = "</code></summary><script>x</script> @everyone ``` | #1";
        Part part = new Part(Part.Kind.RULE, "id", bad, "rules/" + bad + ".yml");
        PackDiff diff = SampleDiffs.diff(List.of(new Change.Changed(
                part,
                part,
                List.of(
                        SampleDiffs.value(
                                "note", JSON.textNode("a\n```\n" + bad), JSON.textNode("b\n````\n\u001b[31m" + bad)),
                        SampleDiffs.value(bad, JSON.textNode("|"), JSON.textNode(bad))))));
        String text = DiffMarkdown.write(diff, DiffMarkdown.COMMENT);
        assertThat(text)
                .contains("<code>&lt;/code&gt;&lt;/summary&gt;&lt;script&gt;x&lt;/script&gt; @everyone ``` | #1</code>")
                .contains("`````diff\n")
                .doesNotContain("\u001b");
        assertThat(DiffText.write(diff, Style.PLAIN)).doesNotContain("\u001b");
    }

    @Test
    void markdownStaysBelowTheSizeOfACommentAndSaysWhatWasCut() {
        JsonNode before = JSON.textNode("é line\n".repeat(300));
        JsonNode after = JSON.textNode("ü line\n".repeat(300));
        List<Change> many = IntStream.range(0, 400)
                .mapToObj(it -> new Part(Part.Kind.RULE, "" + it, "Rule " + it, "rules/rule-" + it + ".yml"))
                .<Change>map(it -> new Change.Changed(it, it, List.of(SampleDiffs.value("query", before, after))))
                .toList();
        String text = DiffMarkdown.write(SampleDiffs.diff(many), DiffMarkdown.COMMENT);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(65_536);
        assertThat(text)
                .contains("… 521 more lines")
                .containsPattern(
                        "…and \\d+ more changes in full, left out here for their size: `scrapewatch diff` shows them.");
        assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
    }

    @Test
    void oneHugeChangeDoesNotCrowdOutTheOthers() {
        List<ValueChange> values = IntStream.range(0, 3000)
                .mapToObj(it -> SampleDiffs.value("path.number" + it, JSON.numberNode(it), JSON.numberNode(it + 1)))
                .toList();
        Part huge = new Part(Part.Kind.PIPELINE, "a", "huge", "ingest-pipelines/a.yml");
        Part small = new Part(Part.Kind.PIPELINE, "b", "small", "ingest-pipelines/b.yml");
        String text = DiffMarkdown.write(
                SampleDiffs.diff(List.of(
                        new Change.Changed(huge, huge, values),
                        new Change.Changed(small, small, values.subList(0, 1)))),
                DiffMarkdown.COMMENT);
        assertThat(text)
                .containsPattern("…and \\d,?\\d+ more values of this part")
                .contains("<code>small</code>: 1 value");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        PackDiff diff = SampleDiffs.diff(List.of());
        assertThat(DiffText.write(diff, Style.PLAIN)).endsWith("nothing in the pack differs\n");
        assertThat(DiffMarkdown.write(diff, DiffMarkdown.COMMENT))
                .startsWith("### ✓ scrapewatch: nothing in the pack differs");
    }

    @Test
    void jsonHasEverything() throws IOException {
        JsonNode root = new ObjectMapper().readTree(DiffJson.write(SampleDiffs.sample()));
        assertThat(root.path("passed").asBoolean()).isFalse();
        assertThat(root.at("/base/commit").asText()).isEqualTo("0123456789abcdef");
        assertThat(root.at("/head/name").asText()).isEqualTo("the work tree");
        assertThat(root.at("/changes/0/former_file").asText()).isEqualTo("rules/burst.yml");
        assertThat(root.at("/changes/0/values/1").toString())
                .isEqualTo("{\"path\":\"threshold.value\",\"kind\":\"by_parameter\",\"before\":60,\"after\":80}");
        assertThat(root.at("/fields/lost/0/readers/0/location/line").asInt()).isEqualTo(3);
        assertThat(root.at("/violations/0/fix").asText()).isEqualTo("Write version: 4.");
        assertThat(root.at("/verdicts/changes/0/after/outcome").asText()).isEqualTo("missed");
        assertThat(root.at("/verdicts/benign_alerts/0/after").asInt()).isEqualTo(3);
    }

    @Test
    void withNothingToCompareWithAVerdictOnlyFails() {
        VerdictDiff known = SampleDiffs.sample().verdicts().orElseThrow();
        VerdictChange fails = new VerdictChange(
                "page-burst",
                "attack/dump",
                Optional.empty(),
                known.worse().get(0).after());
        VerdictDiff unknown = new VerdictDiff(
                new VerdictDiff.Scope(false, Extent.NOTHING, known.scope().after()),
                Optional.of("the pipelines are refused"),
                Optional.empty(),
                0,
                List.of(fails),
                List.of());
        PackDiff diff = SampleDiffs.diff(List.of()).with(unknown);
        assertThat(diff.passed()).isFalse();
        assertThat(DiffText.write(diff, Style.PLAIN))
                .contains("unknown  verdicts before: the pipelines are refused\n")
                .contains(": 1 failing, 0 passed, and nothing to compare with\n")
                .contains("fails    page-burst on attack/dump: none -> missed\n")
                .endsWith("; 1 verdict failing\n");
        assertThat(DiffMarkdown.write(diff, DiffMarkdown.COMMENT))
                .contains("| **✗ fails** | `page-burst` | `attack/dump` | none | missed<br>");
    }

    @Test
    void whatIsNewIsShortOnATerminal() {
        Part part = new Part(Part.Kind.RULE, "id", "New", "rules/new.yml");
        String text = DiffText.write(
                SampleDiffs.diff(List.of(new Change.Added(
                        part,
                        List.of(
                                SampleDiffs.value("version", MissingNode.getInstance(), JSON.numberNode(1)),
                                SampleDiffs.value("severity", MissingNode.getInstance(), JSON.textNode("low")),
                                SampleDiffs.value(
                                        "exceptions_list",
                                        MissingNode.getInstance(),
                                        JSON.arrayNode()
                                                .add(JSON.objectNode()
                                                        .put("id", "a")
                                                        .put("type", "detection"))),
                                SampleDiffs.value(
                                        "note", MissingNode.getInstance(), JSON.textNode("## Long\n\nText.")))))),
                Style.PLAIN);
        assertThat(text)
                .contains(
                        "added    rule 'New', version 1, rules/new.yml\n           severity: low\n           exceptions_list: [{ id: a, type: detection }]\n")
                .doesNotContain("Long");
    }
}
