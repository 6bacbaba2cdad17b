package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertFields;
import io.github.scrapewatch.engine.detection.alert.Ancestors;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.engine.json.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The alerts of one sequence.
 *
 * @param blocks one for each event
 * @param shell what people see: the fields that all blocks have in common
 */
record EqlSequence(List<Alert> blocks, Alert shell) {

    static EqlSequence of(Pass pass, List<Hit> events) {
        List<JsonNode> sources =
                events.stream().flatMap(hit -> Ancestors.of(hit).stream()).toList();
        List<Alert> blocks = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            blocks.add(pass.builder().ofBlock(pass.ids().eqlBlock(sources, i), events.get(i), block(i)));
        }
        List<JsonNode> ancestors = new ArrayList<>();
        blocks.forEach(block -> {
            block.field(AlertFields.ANCESTORS).forEach(ancestors::add);
            ancestors.add(Ancestors.signal(block.id(), "", block.document()));
        });
        String id = pass.ids().eqlShell(ancestors);
        ObjectNode common = blocks.stream()
                .map(Alert::document)
                .reduce(EqlSequence::common)
                .map(ObjectNode::deepCopy)
                .orElseGet(Json::object);
        common.properties().removeIf(field -> field.getKey().startsWith("kibana."));
        ObjectNode group = Json.object(AlertFields.GROUP_ID, id);
        Alert shell = pass.builder().ofShell(id, common, ancestors, group);
        return new EqlSequence(blocks.stream().map(block -> block.with(group)).toList(), shell);
    }

    private static ObjectNode block(int position) {
        return Json.object(AlertFields.BUILDING_BLOCK_TYPE, "default", AlertFields.GROUP_INDEX, position);
    }

    private static ObjectNode common(ObjectNode one, ObjectNode other) {
        ObjectNode common = Json.object();
        one.properties().forEach(field -> {
            JsonNode there = other.get(field.getKey());
            if (there != null) {
                common(field.getValue(), there).ifPresent(value -> common.set(field.getKey(), value));
            }
        });
        return common;
    }

    private static Optional<JsonNode> common(JsonNode one, JsonNode other) {
        if (one instanceof ObjectNode object && other instanceof ObjectNode there) {
            return Optional.of(common(object, there));
        }
        if (one.isArray() && other.isArray()) {
            List<JsonNode> elsewhere = Values.all(other);
            ArrayNode shared = Json.array();
            one.forEach(element -> {
                if (elsewhere.contains(element)) {
                    shared.add(element);
                }
            });
            return Optional.of(shared);
        }
        return one.equals(other) ? Optional.of(one) : Optional.empty();
    }
}
