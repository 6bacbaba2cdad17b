package io.github.scrapewatch.support.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** {@code /api/detection_engine}. */
final class RuleApi {
    private static final String RULES = "/api/detection_engine/rules";
    private static final Pattern TAG_FILTER = Pattern.compile("[a-z.-]+\\.attributes\\.tags: \"([^\"]+)\"");

    private final SpaceContent space;
    private final TargetStack stack;

    RuleApi(SpaceContent space, TargetStack stack) {
        this.space = space;
        this.stack = stack;
    }

    JsonNode answer(Exchange request) {
        if (request.is("GET", "/api/detection_engine/privileges")) {
            return Json.object("is_authenticated", true, "has_encryption_key", true, "has_all_requested", true);
        }
        if (request.is("GET", RULES + "/_find")) {
            return page(request, tagged(request, List.copyOf(space.rules.values())), "perPage");
        }
        if (request.is("GET", RULES)) {
            return existing(request.parameter("rule_id"));
        }
        if (request.is("DELETE", RULES)) {
            ObjectNode rule = existing(request.parameter("rule_id"));
            space.rules.remove(request.parameter("rule_id"));
            return rule;
        }
        if (request.is("POST", RULES + "/_import")) {
            return new RuleImport(space, stack, request).run();
        }
        throw Refused.notFound("Not Found");
    }

    private ObjectNode existing(String ruleId) {
        ObjectNode rule = space.rules.get(ruleId);
        if (rule == null) {
            throw Refused.notFound("rule_id: \"" + ruleId + "\" not found");
        }
        return rule;
    }

    static List<ObjectNode> tagged(Exchange request, List<ObjectNode> all) {
        Matcher filter = TAG_FILTER.matcher(request.query().getOrDefault("filter", ""));
        if (!request.query().containsKey("filter")) {
            return all;
        }
        if (!filter.matches()) {
            throw Refused.badRequest(
                    "This filter is not understood: " + request.query().get("filter"));
        }
        return all.stream()
                .filter(it -> StreamSupport.stream(it.path("tags").spliterator(), false)
                        .anyMatch(tag -> tag.asText().equals(filter.group(1))))
                .toList();
    }

    static JsonNode page(Exchange request, List<ObjectNode> all, String sizeKey) {
        int page = Integer.parseInt(request.query().getOrDefault("page", "1"));
        int size = Integer.parseInt(request.query().getOrDefault("per_page", "20"));
        if (page * size > 10_000) {
            throw Refused.badRequest("Result window is too large, from + size must be less than or equal to: [10000]");
        }
        List<ObjectNode> data =
                all.stream().skip((page - 1L) * size).limit(size).toList();
        return Json.object("page", page, sizeKey, size, "total", all.size(), "data", data);
    }
}
