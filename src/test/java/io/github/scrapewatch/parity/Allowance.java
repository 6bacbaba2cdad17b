package io.github.scrapewatch.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may differ between two engines that were given the same, and why. */
public final class Allowance {
    /** By the full name of the field. */
    static final Map<String, String> FIELDS = Map.of(
            "event.ingested", "the clock of the cluster when the document came in",
            "kibana.alert.original_event.ingested", "the same, kept in the alert",
            "kibana.alert.uuid", "made of the id and the index of the event, and the name of an index holds its day",
            "kibana.alert.ancestors.id", "as the former, where the ancestor is an alert");

    /** The day in the name of an index behind a data stream. */
    private static final Pattern BACKING = Pattern.compile("\\.ds-(.+)-\\d{4}\\.\\d{2}\\.\\d{2}-(\\d{6})");

    /** A sentence that lists values. */
    private static final String REASON = "kibana.alert.reason";

    private Allowance() {}

    /** Values of one field in an order of their own: ES|QL's VALUES promises none, and gives another from run to run. */
    static JsonNode unordered(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(field -> sorted.set(
                            field.getKey(),
                            field.getKey().equals(REASON)
                                    ? TextNode.valueOf(
                                            sortedWords(field.getValue().asText()))
                                    : unordered(field.getValue())));
            return sorted;
        }
        if (value.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            value.forEach(element -> elements.add(unordered(element)));
            if (elements.stream().allMatch(JsonNode::isValueNode)) {
                elements.sort(Comparator.comparing(JsonNode::asText));
            }
            return JsonNodeFactory.instance.arrayNode().addAll(elements);
        }
        return value;
    }

    private static String sortedWords(String sentence) {
        return Arrays.stream(sentence.split("[ ,]+")).sorted().collect(Collectors.joining(" "));
    }

    public static JsonNode without(JsonNode value) {
        return without("", value);
    }

    private static JsonNode without(String path, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode stripped = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> {
                String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                if (!FIELDS.containsKey(name)) {
                    stripped.set(field.getKey(), without(name, field.getValue()));
                }
            });
            return stripped;
        }
        if (value.isArray()) {
            ArrayNode stripped = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> stripped.add(without(path, element)));
            return stripped;
        }
        return value.isTextual()
                ? TextNode.valueOf(BACKING.matcher(value.asText()).replaceAll(".ds-$1-DAY-$2"))
                : value;
    }
}
