package io.github.scrapewatch.export.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.export.Edition;
import io.github.scrapewatch.export.RuleObject;
import io.github.scrapewatch.export.files.Resources;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/README.md}, which Kibana shows on the page of the package. */
final class Readme {
    private Readme() {}

    static String of(List<DataStream> streams, List<RuleObject> rules) {
        return Resources.text(Readme.class, "readme.md")
                .replace("{{streams}}", streams.stream().map(Readme::row).collect(Collectors.joining()))
                .replace("{{rules}}", rules.stream().map(Readme::row).collect(Collectors.joining()))
                .replace("{{project}}", Edition.PROJECT);
    }

    private static String row(DataStream stream) {
        return "| `logs-" + stream.dataset() + "-*` | " + stream.title() + " |\n";
    }

    private static String row(RuleObject rule) {
        JsonNode body = rule.body();
        return "| " + cell(rule.name()) + " | " + body.path("type").asText() + " | "
                + body.path("severity").asText() + " | "
                + cell(body.path("description").asText()) + " |\n";
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }
}
