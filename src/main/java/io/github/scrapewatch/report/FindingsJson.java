package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.Unchecked;

/** Findings for programs. */
public final class FindingsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FindingsJson() {}

    public static String write(CheckResult result) {
        ObjectNode root = JSON.createObjectNode()
                .put("rules", result.rules())
                .put("checks", result.checks().size())
                .put("errors", result.count(Severity.ERROR))
                .put("warnings", result.count(Severity.WARNING));
        ArrayNode findings = root.putArray("findings");
        result.findings().forEach(finding -> findings.add(node(finding)));
        ArrayNode unchecked = root.putArray("unchecked");
        result.unchecked().forEach(it -> unchecked.add(node(it)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode node(Unchecked unchecked) {
        return JSON.createObjectNode()
                .put("file", unchecked.location().file())
                .put("line", unchecked.location().line())
                .put("column", unchecked.location().column())
                .put("reason", unchecked.reason());
    }

    private static ObjectNode node(Finding finding) {
        return JSON.createObjectNode()
                .put("check", finding.check().id())
                .put("name", finding.check().name())
                .put("severity", finding.severity().toString())
                .put("file", finding.location().file())
                .put("line", finding.location().line())
                .put("column", finding.location().column())
                .put("problem", finding.problem())
                .put("fix", finding.fix());
    }
}
