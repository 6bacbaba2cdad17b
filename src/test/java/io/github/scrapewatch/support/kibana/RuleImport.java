package io.github.scrapewatch.support.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** {@code POST /api/detection_engine/rules/_import}: each bad line is an error, the others go in, and the status is 200. */
final class RuleImport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_OBJECTS = 10_000;
    private static final int MOST_BYTES = 10_485_760;

    private final SpaceContent space;
    private final TargetStack stack;
    private final Exchange request;
    private final ArrayNode errors = Json.array();
    private final ArrayNode exceptionErrors = Json.array();
    private int imported;
    private int rules;
    private int exceptions;

    RuleImport(SpaceContent space, TargetStack stack, Exchange request) {
        this.space = space;
        this.stack = stack;
        this.request = request;
    }

    JsonNode run() {
        MultipartForm file = MultipartForm.of(request);
        if (!file.fileName().endsWith(".ndjson")) {
            throw Refused.badRequest("Invalid file extension " + file.fileName());
        }
        if (request.body().length > MOST_BYTES) {
            throw new Refused(413, "Payload content length greater than maximum allowed: " + MOST_BYTES);
        }
        List<JsonNode> ruleLines = route(file.content());
        Set<String> seen = new HashSet<>();
        for (JsonNode rule : ruleLines) {
            rules++;
            take(rule, seen);
        }
        return Json.object(
                "success",
                errors.isEmpty() && exceptionErrors.isEmpty(),
                "success_count",
                imported,
                "rules_count",
                rules,
                "errors",
                errors,
                "exceptions_success",
                exceptionErrors.isEmpty(),
                "exceptions_success_count",
                exceptions,
                "exceptions_errors",
                exceptionErrors,
                "action_connectors_success",
                true,
                "action_connectors_success_count",
                0,
                "action_connectors_errors",
                List.of(),
                "action_connectors_warnings",
                List.of());
    }

    private List<JsonNode> route(String content) {
        List<String> lines = content.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > MOST_OBJECTS) {
            throw Refused.badRequest("Can't import more than 10000 rules");
        }
        List<JsonNode> ruleLines = new ArrayList<>();
        for (String line : lines) {
            JsonNode object = parsed(line);
            if (object.has("list_id") || object.has("item_id") || object.has("entries")) {
                takeException(object);
            } else if (object.has("attributes")) {
                errors.add(error("", 400, "the stub has no connectors"));
            } else if (!object.has("exported_count") && !object.isMissingNode()) {
                ruleLines.add(object);
            }
        }
        return ruleLines;
    }

    private JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            errors.add(error("(unknown id)", 400, "Unexpected token in JSON"));
            return JSON.missingNode();
        }
    }

    private void takeException(JsonNode object) {
        try {
            new ExceptionApi(space).create((ObjectNode) object, object.has("item_id"));
            exceptions++;
        } catch (Refused e) {
            exceptionErrors.add(error(object.path("list_id").asText(), e.status(), e.getMessage()));
        }
    }

    private void take(JsonNode rule, Set<String> seen) {
        String ruleId = rule.path("rule_id").asText();
        try {
            RuleForm.require(rule, stack);
            if (space.refusals.containsKey(ruleId)) {
                throw Refused.badRequest(space.refusals.get(ruleId));
            }
            if (!seen.add(ruleId) && !request.flag("overwrite")) {
                throw Refused.badRequest("More than one rule with rule-id: \"" + ruleId + "\" found");
            }
            ObjectNode existing = space.rules.get(ruleId);
            if (existing != null && !request.flag("overwrite")) {
                throw Refused.conflict("rule_id: \"" + ruleId + "\" already exists");
            }
            if (space.prebuilt.contains(ruleId) && !rule.has("version")) {
                throw Refused.badRequest("Prebuilt rules must specify a \"version\" to be imported");
            }
            space.rules.put(ruleId, stored(rule, existing));
            imported++;
        } catch (Refused e) {
            errors.add(error(ruleId, e.status(), e.getMessage()));
        }
    }

    private ObjectNode stored(JsonNode rule, ObjectNode existing) {
        String ruleId = rule.path("rule_id").asText();
        boolean external = space.prebuilt.contains(ruleId);
        ObjectNode stored = RuleForm.withDefaults(rule);
        stored.set("exceptions_list", linked(rule));
        stored.put(
                "id",
                existing == null
                        ? UUID.randomUUID().toString()
                        : existing.path("id").asText());
        stored.put("revision", existing == null ? 0 : existing.path("revision").asInt() + 1);
        stored.put("immutable", external);
        stored.set("rule_source", Json.object("type", external ? "external" : "internal"));
        for (String key : List.of("created", "updated")) {
            stored.put(key + "_by", "deployer").put(key + "_at", "2026-01-05T10:00:00.000Z");
        }
        return stored;
    }

    /** A link to a list that is not there is dropped, and is an error besides. */
    private ArrayNode linked(JsonNode rule) {
        ArrayNode links = Json.array();
        rule.path("exceptions_list").forEach(link -> {
            ObjectNode list = space.lists.get(link.path("list_id").asText());
            boolean there = list != null
                    && list.path("type").equals(link.path("type"))
                    && list.path("namespace_type").equals(link.path("namespace_type"));
            if (there) {
                links.add(((ObjectNode) link.deepCopy()).set("id", list.path("id")));
            } else {
                errors.add(error(
                        rule.path("rule_id").asText(),
                        400,
                        "Rule with rule_id: \"" + rule.path("rule_id").asText()
                                + "\" references a non existent exception list of list_id: \""
                                + link.path("list_id").asText() + "\". Reference has been removed."));
            }
        });
        return links;
    }

    private static ObjectNode error(String ruleId, int status, String message) {
        return Json.object("rule_id", ruleId, "error", Json.object("status_code", status, "message", message));
    }
}
