package io.github.scrapewatch.deploy.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.FieldChange;
import io.github.scrapewatch.deploy.Kind;
import io.github.scrapewatch.deploy.content.RuleContent;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.Mark;
import java.util.List;

/** What of a stack's objects goes into files. */
final class Fields {
    private Fields() {}

    /**
     * The changes, where elements of a list have come or gone as a change of the list: the places of the others would not be the
     * same any more.
     */
    static List<FieldChange> whole(Changed changed) {
        return changed.fields().stream().map(it -> whole(it, changed)).toList();
    }

    private static FieldChange whole(FieldChange field, Changed changed) {
        boolean comesOrGoes = field.inStack().isMissingNode() || field.inPack().isMissingNode();
        if (!comesOrGoes || !field.path().endsWith("]")) {
            return field;
        }
        String list = field.path().substring(0, field.path().lastIndexOf('['));
        JsonNode inStack = changed.found().content();
        return new FieldChange(
                list,
                at(changed.part().kind() == Kind.RULE ? RuleContent.written(inStack) : inStack, list),
                at(changed.part().content(), list));
    }

    private static JsonNode at(JsonNode content, String path) {
        return content.at("/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/'));
    }

    /** As a rule file has it, without what Kibana adds and what belongs to whoever runs the stack. */
    static ObjectNode ofRule(JsonNode rule) {
        ObjectNode content = RuleContent.written(rule);
        content.remove(RuleContent.OPERATORS);
        return withoutMark(content);
    }

    static ObjectNode withoutMark(ObjectNode object) {
        ArrayNode tags = Json.array();
        object.path("tags").forEach(it -> {
            if (!it.asText().equals(Mark.TAG)) {
                tags.add(it);
            }
        });
        if (tags.isEmpty()) {
            object.remove("tags");
        } else {
            object.set("tags", tags);
        }
        return object;
    }
}
