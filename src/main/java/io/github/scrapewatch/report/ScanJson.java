package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.result.Scan;
import io.github.scrapewatch.result.Scan.NotRun;
import io.github.scrapewatch.result.Scan.Source;

/** A scan for programs; {@code schemas/scan.schema.json} says how it looks. */
public final class ScanJson {
    private ScanJson() {}

    public static String write(Scan scan) {
        ObjectNode root = ResultNodes.object().put("format", ResultNodes.FORMAT);
        root.set("about", ResultNodes.about(scan.about()));
        root.set("counts", counts(scan));
        root.set("sources", ResultNodes.list(scan.sources(), ScanJson::source));
        root.set("rules", ResultNodes.list(scan.rules(), RuleNodes::rule));
        root.set("not_run", ResultNodes.list(scan.notRun(), ScanJson::notRun));
        root.set("alerts", ResultNodes.list(scan.alerts(), ResultNodes::alert));
        root.set("timeline", ResultNodes.timeline(scan.timeline()));
        root.set("notes", ResultNodes.texts(scan.notes()));
        root.set("timings", ResultNodes.timings(scan.timings()));
        return ResultNodes.written(root);
    }

    private static ObjectNode counts(Scan scan) {
        return ResultNodes.object()
                .put("alerts", scan.alerts().size())
                .put("lines", scan.lines())
                .put("unreadable", scan.unreadable())
                .put("rules", scan.rules().size())
                .put("failed", scan.failed())
                .put("skipped", scan.notRun().size() - scan.failed());
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = ResultNodes.object()
                .put("name", source.name())
                .put("format", source.format())
                .put("lines", source.lines())
                .put("documents", source.documents())
                .put("unreadable", source.unreadable());
        ResultNodes.put(node, "span", source.span());
        return node;
    }

    private static ObjectNode notRun(NotRun rule) {
        return ResultNodes.object()
                .put("rule", rule.rule())
                .put("failed", rule.failed())
                .put("reason", rule.reason());
    }
}
