package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Changes with everything in them that a report shows. */
final class SampleDiffs {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final SourceLocation PLACE = new SourceLocation("rules/page-burst.yml", 3, 10);

    private SampleDiffs() {}

    static ValueChange value(String path, JsonNode before, JsonNode after) {
        return new ValueChange(path, before, after, ValueChange.Kind.WRITTEN);
    }

    static PackDiff diff(List<Change> changes) {
        Ends ends = new Ends("main", "0123456789abcdef", "the work tree", Optional.empty());
        FieldsDiff none = new FieldsDiff(List.of(), List.of(), List.of());
        return new PackDiff(ends, changes, none, List.of(), List.of(), Optional.empty());
    }

    static PackDiff sample() {
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
}
