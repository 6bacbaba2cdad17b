package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.diff.Change;
import io.github.scrapewatch.diff.Ends;
import io.github.scrapewatch.diff.FieldsDiff;
import io.github.scrapewatch.diff.PackDiff;
import io.github.scrapewatch.diff.Part;
import io.github.scrapewatch.diff.ValueChange;
import io.github.scrapewatch.diff.VerdictChange;
import io.github.scrapewatch.diff.VerdictDiff;
import io.github.scrapewatch.diff.VerdictDiff.Extent;
import io.github.scrapewatch.diff.Violation;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a change means, as text, Markdown and JSON. */
class DiffReportsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SourceLocation PLACE = new SourceLocation("rules/page-burst.yml", 3, 10);

    @Test
    void textTellsOldAndNewAndWhatToMendLast() {
        String text = DiffText.write(sample(), Style.PLAIN);
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
        String text = DiffMarkdown.write(sample(), DiffMarkdown.COMMENT);
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
        PackDiff diff = diff(List.of(new Change.Changed(
                part,
                part,
                List.of(
                        value("note", JSON.textNode("a\n```\n" + bad), JSON.textNode("b\n````\n\u001b[31m" + bad)),
                        value(bad, JSON.textNode("|"), JSON.textNode(bad))))));
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
                .<Change>map(it -> new Change.Changed(it, it, List.of(value("query", before, after))))
                .toList();
        String text = DiffMarkdown.write(diff(many), DiffMarkdown.COMMENT);
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
                .mapToObj(it -> value("path.number" + it, JSON.numberNode(it), JSON.numberNode(it + 1)))
                .toList();
        Part huge = new Part(Part.Kind.PIPELINE, "a", "huge", "ingest-pipelines/a.yml");
        Part small = new Part(Part.Kind.PIPELINE, "b", "small", "ingest-pipelines/b.yml");
        String text = DiffMarkdown.write(
                diff(List.of(
                        new Change.Changed(huge, huge, values),
                        new Change.Changed(small, small, values.subList(0, 1)))),
                DiffMarkdown.COMMENT);
        assertThat(text)
                .containsPattern("…and \\d,?\\d+ more values of this part")
                .contains("<code>small</code>: 1 value");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        PackDiff diff = diff(List.of());
        assertThat(DiffText.write(diff, Style.PLAIN)).endsWith("nothing in the pack differs\n");
        assertThat(DiffMarkdown.write(diff, DiffMarkdown.COMMENT))
                .startsWith("### ✓ scrapewatch: nothing in the pack differs");
    }

    @Test
    void jsonHasEverything() throws IOException {
        JsonNode root = new ObjectMapper().readTree(DiffJson.write(sample()));
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

    private static ValueChange value(String path, JsonNode before, JsonNode after) {
        return new ValueChange(path, before, after, ValueChange.Kind.WRITTEN);
    }

    private static PackDiff diff(List<Change> changes) {
        Ends ends = new Ends("main", "0123456789abcdef", "the work tree", Optional.empty());
        FieldsDiff none = new FieldsDiff(List.of(), List.of(), List.of());
        return new PackDiff(ends, changes, none, List.of(), List.of(), Optional.empty());
    }

    private static PackDiff sample() {
        Part before = new Part(Part.Kind.RULE, "id", "Page burst", "rules/burst.yml");
        Part after = new Part(Part.Kind.RULE, "id", "Page burst", "rules/page-burst.yml");
        Change change = new Change.Changed(
                after,
                before,
                List.of(
                        value("version", JSON.numberNode(3), JSON.numberNode(4)),
                        new ValueChange(
                                "threshold.value",
                                JSON.numberNode(60),
                                JSON.numberNode(80),
                                ValueChange.Kind.BY_PARAMETER),
                        value(
                                "query",
                                JSON.textNode("FROM logs\n| WHERE a\n"),
                                JSON.textNode("FROM logs\n| WHERE b\n")),
                        value(
                                "tags",
                                JSON.arrayNode().add("old").add("same"),
                                JSON.arrayNode().add("same").add("new")),
                        new ValueChange(
                                "processors",
                                JSON.arrayNode().add("a").add("b"),
                                JSON.arrayNode().add("b").add("a"),
                                ValueChange.Kind.ORDER)));
        FieldsDiff fields = new FieldsDiff(
                List.of(),
                List.of(new FieldsDiff.Lost(
                        new FieldsDiff.Field("user.name", "keyword"),
                        Optional.empty(),
                        List.of(new FieldsDiff.Reader("rule 'page-burst'", PLACE)))),
                List.of());
        VerdictChange worse = new VerdictChange(
                "page-burst",
                "attack/dump",
                Optional.of(new VerdictChange.Seen(Outcome.PASSED, 1, true, Optional.empty(), PLACE)),
                Optional.of(new VerdictChange.Seen(
                        Outcome.MISSED, 0, true, Optional.of("expected 1 alert, saw none"), PLACE)));
        Extent extent = new Extent(1, 2, 8);
        VerdictDiff verdicts = new VerdictDiff(
                new VerdictDiff.Scope(false, extent, extent),
                Optional.empty(),
                Optional.empty(),
                7,
                List.of(worse),
                List.of(new VerdictDiff.Benign("page-burst", Optional.of(0), Optional.of(3))));
        return new PackDiff(
                diff(List.of()).ends(),
                List.of(change),
                fields,
                List.of(new Violation(PLACE, "The rule is not what it was.", "Write version: 4.")),
                List.of(),
                Optional.of(verdicts));
    }

    @Test
    void whatIsNewIsShortOnATerminal() {
        Part part = new Part(Part.Kind.RULE, "id", "New", "rules/new.yml");
        String text = DiffText.write(
                diff(List.of(new Change.Added(
                        part,
                        List.of(
                                value("version", MissingNode.getInstance(), JSON.numberNode(1)),
                                value("severity", MissingNode.getInstance(), JSON.textNode("low")),
                                value(
                                        "exceptions_list",
                                        MissingNode.getInstance(),
                                        JSON.arrayNode()
                                                .add(JSON.objectNode()
                                                        .put("id", "a")
                                                        .put("type", "detection"))),
                                value("note", MissingNode.getInstance(), JSON.textNode("## Long\n\nText.")))))),
                Style.PLAIN);
        assertThat(text)
                .contains(
                        "added    rule 'New', version 1, rules/new.yml\n           severity: low\n           exceptions_list: [{ id: a, type: detection }]\n")
                .doesNotContain("Long");
    }
}
