package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Finding;
import java.net.URI;
import java.net.URISyntaxException;

/** Findings as SARIF 2.1.0, which code hosts show beside the changed line. */
public final class FindingsSarif {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FindingsSarif() {}

    public static String write(CheckResult result) {
        ObjectNode root = JSON.createObjectNode()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "scrapewatch");
        ArrayNode rules = driver.putArray("rules");
        result.checks().forEach(check -> rules.add(rule(check)));
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        result.findings().forEach(finding -> results.add(node(finding)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode rule(About check) {
        ObjectNode rule = JSON.createObjectNode().put("id", check.id()).put("name", check.name());
        rule.putObject("shortDescription").put("text", check.summary());
        rule.putObject("help").put("text", "See docs/checks/" + check.id() + ".md");
        rule.putObject("defaultConfiguration").put("level", check.severity().toString());
        return rule;
    }

    private static ObjectNode node(Finding finding) {
        ObjectNode node = JSON.createObjectNode()
                .put("ruleId", finding.check().id())
                .put("level", finding.severity().toString());
        node.putObject("message").put("text", finding.problem() + " " + finding.fix());
        ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(finding.location().file()));
        place.putObject("region")
                .put("startLine", finding.location().line())
                .put("startColumn", finding.location().column());
        return node;
    }

    /** A path may hold spaces and other signs that a URI may not. */
    private static String uri(String path) {
        try {
            return new URI(null, null, path.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }
}
