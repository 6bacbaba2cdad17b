package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.rule.SourceLocation;
import java.net.URI;
import java.net.URISyntaxException;

/** One run of SARIF 2.1.0, which code hosts show beside the changed line. Paths are relative, as messages show them. */
final class Sarif {
    private final ObjectNode root = ResultNodes.object()
            .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            .put("version", "2.1.0");
    private final ArrayNode rules;
    private final ArrayNode results;

    Sarif() {
        ObjectNode run = root.putArray("runs").addObject();
        rules = run.putObject("tool")
                .putObject("driver")
                .put("name", "scrapewatch")
                .putArray("rules");
        run.put("columnKind", "unicodeCodePoints");
        results = run.putArray("results");
    }

    /** Something that results are of. */
    record Kind(String id, String name, String summary, String help, String level) {}

    Sarif kind(Kind kind) {
        ObjectNode rule = rules.addObject().put("id", kind.id()).put("name", kind.name());
        rule.putObject("shortDescription").put("text", kind.summary());
        rule.putObject("help").put("text", kind.help());
        rule.putObject("defaultConfiguration").put("level", kind.level());
        return this;
    }

    /** @return where a place can be added */
    ObjectNode result(String kind, String level, String message) {
        ObjectNode node = results.addObject().put("ruleId", kind).put("level", level);
        node.putObject("message").put("text", message);
        return node;
    }

    /** No result, which would be about the pack, but a remark on the work of this tool. */
    ObjectNode notification(String message) {
        ArrayNode invocations = ((ObjectNode) root.at("/runs/0")).withArray("invocations");
        ObjectNode invocation = invocations.isEmpty()
                ? invocations.addObject().put("executionSuccessful", true)
                : (ObjectNode) invocations.get(0);
        ObjectNode node =
                invocation.withArray("toolExecutionNotifications").addObject().put("level", "note");
        node.putObject("message").put("text", message);
        return node;
    }

    static void place(ObjectNode result, SourceLocation location) {
        ObjectNode place = result.withArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(location.file()));
        place.putObject("region").put("startLine", location.line()).put("startColumn", location.column());
    }

    String write() {
        return ResultNodes.written(root);
    }

    /** A path may hold signs that a URI may not; and a colon in its first part would look like a scheme. */
    private static String uri(String path) {
        String slashed = Clean.whole(path.replace('\\', '/'));
        String relative = slashed.split("/", 2)[0].contains(":") ? "./" + slashed : slashed;
        try {
            return new URI(null, null, relative, null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }
}
