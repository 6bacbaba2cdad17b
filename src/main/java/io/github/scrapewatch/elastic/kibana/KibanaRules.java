package io.github.scrapewatch.elastic.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.kibana.ImportOutcome;
import io.github.scrapewatch.kibana.ImportOutcome.Refusal;
import io.github.scrapewatch.kibana.Rules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules by way of {@code /api/detection_engine/rules}. */
final class KibanaRules implements Rules {
    private static final Call RULES = new Call("/api/detection_engine/rules");
    private static final int LARGEST_IMPORT = 10_485_760;

    private final KibanaHttp http;

    KibanaRules(KibanaHttp http) {
        this.http = http;
    }

    @Override
    public List<JsonNode> tagged(String tag) {
        return Pages.all(
                http,
                new Call(RULES + "/_find")
                        .with("filter", "alert.attributes.tags: \"" + tag + "\"")
                        .with("sort_field", "created_at")
                        .with("sort_order", "asc"));
    }

    @Override
    public Optional<JsonNode> find(String ruleId) {
        return http.find(RULES.with("rule_id", ruleId).path());
    }

    @Override
    public ImportOutcome importAll(List<JsonNode> rules) {
        StringBuilder lines = new StringBuilder();
        rules.forEach(rule -> lines.append(rule).append('\n'));
        Multipart file = new Multipart("scrapewatch-rules.ndjson", lines.toString());
        if (rules.size() > MOST_AT_ONCE || lines.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST_IMPORT) {
            throw new EngineException(
                    rules.size() + " rules are more than Kibana takes at once (" + MOST_AT_ONCE + " rules, 10 MiB).",
                    "Make the texts of the rules shorter.");
        }
        return outcome(
                http.upload(new Call(RULES + "/_import").with("overwrite", true).path(), file));
    }

    private ImportOutcome outcome(JsonNode answer) {
        JsonNode errors = answer.path("errors");
        JsonNode imported = answer.path("success_count");
        if (!errors.isArray() || !imported.isInt()) {
            throw Failures.notKibana(http.base(), "POST " + RULES + "/_import");
        }
        List<Refusal> refusals = new ArrayList<>();
        for (String kind : List.of("errors", "exceptions_errors", "action_connectors_errors")) {
            answer.path(kind).forEach(error -> refusals.add(refusal(error)));
        }
        return new ImportOutcome(imported.intValue(), refusals);
    }

    private static Refusal refusal(JsonNode error) {
        JsonNode details = error.path("error");
        return new Refusal(
                Optional.ofNullable(error.path("rule_id").textValue()),
                details.path("status_code").asInt(),
                details.path("message").asText("no reason given"));
    }

    @Override
    public void delete(String ruleId) {
        http.send("DELETE", RULES.with("rule_id", ruleId).path());
    }
}
