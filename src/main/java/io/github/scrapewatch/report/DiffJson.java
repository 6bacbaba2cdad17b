package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.diff.Change;
import io.github.scrapewatch.diff.Change.Changed;
import io.github.scrapewatch.diff.Ends;
import io.github.scrapewatch.diff.FieldsDiff;
import io.github.scrapewatch.diff.PackDiff;
import io.github.scrapewatch.diff.Part;
import io.github.scrapewatch.diff.ValueChange;
import io.github.scrapewatch.diff.VerdictChange;
import io.github.scrapewatch.diff.VerdictChange.Seen;
import io.github.scrapewatch.diff.VerdictDiff;
import io.github.scrapewatch.diff.VerdictDiff.Extent;
import io.github.scrapewatch.diff.Violation;
import java.util.Locale;
import java.util.Optional;

/** What a change to a pack means, for programs. */
public final class DiffJson {
    private DiffJson() {}

    public static String write(PackDiff diff) {
        ObjectNode root = ResultNodes.object().put("format", ResultNodes.FORMAT).put("passed", diff.passed());
        root.set("base", end(diff.ends().base(), Optional.of(diff.ends().baseCommit())));
        root.set("head", head(diff.ends()));
        root.set("changes", ResultNodes.list(diff.changes(), DiffJson::change));
        root.set("fields", fields(diff.fields()));
        root.set("violations", ResultNodes.list(diff.violations(), DiffJson::violation));
        root.set("notes", ResultNodes.texts(diff.notes()));
        diff.verdicts().ifPresent(it -> root.set("verdicts", verdicts(it)));
        return ResultNodes.written(root);
    }

    private static ObjectNode head(Ends ends) {
        return end(ends.head(), ends.headCommit());
    }

    private static ObjectNode end(String name, Optional<String> commit) {
        ObjectNode node = ResultNodes.object().put("name", name);
        commit.ifPresent(it -> node.put("commit", it));
        return node;
    }

    private static ObjectNode change(Change change) {
        Part part = change.part();
        ObjectNode node = ResultNodes.object()
                .put("state", DiffWords.state(change))
                .put("kind", part.kind().name().toLowerCase(Locale.ROOT))
                .put("id", part.id())
                .put("name", part.name())
                .put("file", part.file());
        if (change instanceof Changed changed && changed.moved()) {
            node.put("former_file", changed.before().file());
        }
        node.set("values", ResultNodes.list(change.values(), DiffJson::value));
        return node;
    }

    private static ObjectNode value(ValueChange change) {
        ObjectNode node = ResultNodes.object()
                .put("path", change.path())
                .put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        if (!change.before().isMissingNode()) {
            node.set("before", change.before());
        }
        if (!change.after().isMissingNode()) {
            node.set("after", change.after());
        }
        return node;
    }

    private static ObjectNode fields(FieldsDiff fields) {
        ObjectNode node = ResultNodes.object();
        node.set("lost", ResultNodes.list(fields.lost(), DiffJson::lost));
        node.set("added", ResultNodes.list(fields.added(), DiffJson::field));
        node.set(
                "retyped",
                ResultNodes.list(
                        fields.retyped(),
                        it -> ResultNodes.object()
                                .put("field", it.name())
                                .put("before", it.before())
                                .put("after", it.after())));
        return node;
    }

    private static ObjectNode field(FieldsDiff.Field field) {
        return ResultNodes.object().put("field", field.name()).put("type", field.type());
    }

    private static ObjectNode lost(FieldsDiff.Lost lost) {
        ObjectNode node = field(lost.field());
        lost.writer().ifPresent(it -> node.put("writer", it));
        node.set("readers", ResultNodes.list(lost.readers(), it -> {
            ObjectNode reader = ResultNodes.object().put("what", it.what());
            reader.set("location", ResultNodes.location(it.location()));
            return reader;
        }));
        return node;
    }

    private static ObjectNode violation(Violation violation) {
        ObjectNode node = ResultNodes.object();
        node.set("location", ResultNodes.location(violation.location()));
        return node.put("problem", violation.problem()).put("fix", violation.fix());
    }

    private static ObjectNode verdicts(VerdictDiff verdicts) {
        ObjectNode node = ResultNodes.object().put("whole", verdicts.scope().whole());
        node.set("before", extent(verdicts.scope().before(), verdicts.unknownBefore()));
        node.set("after", extent(verdicts.scope().after(), verdicts.unknownAfter()));
        node.put("worse", verdicts.worse().size()).put("same", verdicts.same());
        node.set("changes", ResultNodes.list(verdicts.changes(), DiffJson::verdict));
        node.set("benign_alerts", ResultNodes.list(verdicts.benign(), it -> {
            ObjectNode rule = ResultNodes.object().put("rule", it.rule());
            it.before().ifPresent(alerts -> rule.put("before", alerts));
            it.after().ifPresent(alerts -> rule.put("after", alerts));
            return rule;
        }));
        return node;
    }

    private static ObjectNode extent(Extent extent, Optional<String> unknown) {
        ObjectNode node = ResultNodes.object()
                .put("rules", extent.rules())
                .put("scenarios", extent.scenarios())
                .put("verdicts", extent.verdicts());
        unknown.ifPresent(it -> node.put("unknown", it));
        return node;
    }

    private static ObjectNode verdict(VerdictChange change) {
        ObjectNode node = ResultNodes.object()
                .put("rule", change.rule())
                .put("scenario", change.scenario())
                .put("worse", change.worse());
        change.before().ifPresent(it -> node.set("before", seen(it)));
        change.after().ifPresent(it -> node.set("after", seen(it)));
        return node;
    }

    private static ObjectNode seen(Seen seen) {
        ObjectNode node = ResultNodes.object()
                .put("outcome", VerificationJson.key(seen.outcome()))
                .put("alerts", seen.alerts())
                .put("declared", seen.declared());
        seen.problem().ifPresent(it -> node.put("problem", it));
        node.set("location", ResultNodes.location(seen.location()));
        return node;
    }
}
