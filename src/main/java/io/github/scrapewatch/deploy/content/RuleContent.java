package io.github.scrapewatch.deploy.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.FieldChange;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.rules.RuleFileReader;
import io.github.scrapewatch.rule.DateMath;
import io.github.scrapewatch.rule.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rules. Only what a pack may write is compared, and not what belongs to whoever runs the stack (whether a rule is enabled, what it does
 * when it fires, which exception lists were added to it), unless the pack says something about it.
 */
public final class RuleContent {
    /** What belongs to whoever runs the stack. */
    public static final List<String> OPERATORS = List.of("enabled", "actions", "response_actions", "throttle", "meta");

    /** Of no effect in any version that we know. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("output_index", "namespace");

    private static final Set<String> TIMES = Set.of("from", "to", "history_window_start");
    private static final String EXCEPTIONS = "exceptions_list";
    /** A Tuesday, in no month's end, on no change of the clock. */
    private static final Instant ANY_DAY = Instant.parse("2026-01-13T10:11:12Z");

    private RuleContent() {}

    /** @param inPack without the operators' keys that the pack says nothing about */
    public static List<FieldChange> compare(JsonNode inStack, JsonNode inPack) {
        ObjectNode before = Normal.sortTags(normal(inStack));
        ObjectNode after = Normal.sortTags(normal(inPack));
        OPERATORS.stream().filter(key -> !inPack.has(key)).forEach(before::remove);
        before.set(EXCEPTIONS, Json.arrayOf(listed(inStack, inPack)));
        after.set(EXCEPTIONS, Json.arrayOf(listed(inPack, inPack)));
        return JsonDifference.between(before, after).stream()
                .filter(it -> !sameMeaning(it))
                .toList();
    }

    /** What a pack may write of a rule, without what says nothing. */
    public static ObjectNode written(JsonNode rule) {
        return normal(rule);
    }

    private static ObjectNode normal(JsonNode rule) {
        Set<String> keys = RuleFileReader.apiKeys(rule.path("type").asText());
        keys.removeAll(WITHOUT_EFFECT);
        ObjectNode copy = Normal.only(rule, keys).deepCopy();
        copy.path("required_fields").forEach(it -> ((ObjectNode) it).remove("ecs"));
        if (copy.path("threshold").path("field").isTextual()) {
            ((ObjectNode) copy.get("threshold")).set("field", Json.array(copy.at("/threshold/field")));
        }
        if (!copy.path("timestamp_override_fallback_disabled").asBoolean()) {
            copy.remove("timestamp_override_fallback_disabled");
        }
        return (ObjectNode) Normal.pruned(copy);
    }

    /** The links of a rule to lists that the pack's rule is linked to, without the ids that differ from stack to stack. */
    private static List<JsonNode> listed(JsonNode rule, JsonNode inPack) {
        List<String> wanted = new ArrayList<>();
        inPack.path(EXCEPTIONS).forEach(it -> wanted.add(key(it)));
        List<JsonNode> links = new ArrayList<>();
        rule.path(EXCEPTIONS).forEach(it -> {
            if (wanted.contains(key(it))) {
                links.add(Normal.only(it, List.of("list_id", "namespace_type", "type")));
            }
        });
        links.sort(
                (a, b) -> a.path("list_id").asText().compareTo(b.path("list_id").asText()));
        return links;
    }

    private static String key(JsonNode link) {
        return link.path("namespace_type").asText() + " " + link.path("list_id").asText();
    }

    /** Links to exception lists that the pack's rule does not have. */
    public static List<JsonNode> addedLinks(JsonNode inStack, JsonNode inPack) {
        List<String> wanted = new ArrayList<>();
        inPack.path(EXCEPTIONS).forEach(it -> wanted.add(key(it)));
        List<JsonNode> added = new ArrayList<>();
        inStack.path(EXCEPTIONS).forEach(it -> {
            if (!wanted.contains(key(it))) {
                added.add(it);
            }
        });
        return added;
    }

    /** What to send, so that what belongs to whoever runs the stack stays. */
    public static ObjectNode merged(JsonNode inStack, JsonNode inPack) {
        ObjectNode merged = inPack.deepCopy();
        OPERATORS.stream()
                .filter(key -> !inPack.has(key) && inStack.hasNonNull(key))
                .forEach(key -> merged.set(key, inStack.get(key)));
        ArrayNode links = merged.withArray(EXCEPTIONS);
        addedLinks(inStack, inPack).forEach(links::add);
        return merged;
    }

    /** Kibana's editor writes {@code now-540s} where {@code now-9m} was. */
    private static boolean sameMeaning(FieldChange change) {
        if (!change.inStack().isTextual() || !change.inPack().isTextual()) {
            return false;
        }
        String before = change.inStack().asText();
        String after = change.inPack().asText();
        try {
            if (change.path().equals("interval")) {
                return Period.of(before).toDuration().equals(Period.of(after).toDuration());
            }
            return TIMES.contains(change.path())
                    && DateMath.of(before).relative() == DateMath.of(after).relative()
                    && !before.contains("/")
                    && !after.contains("/")
                    && DateMath.of(before)
                            .resolve(ANY_DAY)
                            .equals(DateMath.of(after).resolve(ANY_DAY));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
