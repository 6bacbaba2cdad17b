package io.github.scrapewatch.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.Step.Action;
import io.github.scrapewatch.deploy.content.ExceptionContent;
import io.github.scrapewatch.deploy.content.RuleContent;
import io.github.scrapewatch.deploy.content.ValueListContent;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.kibana.ExceptionLists;
import io.github.scrapewatch.kibana.Kibana;
import io.github.scrapewatch.kibana.ValueLists;
import io.github.scrapewatch.stack.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes steps into a stack. */
final class Writer {
    private static final JsonNode NOTHING = Json.object();

    private final Stack stack;

    Writer(Stack stack) {
        this.stack = stack;
    }

    void write(Step step) {
        switch (step.part().kind()) {
            case PIPELINE -> asset(Asset.Kind.PIPELINE, step);
            case COMPONENT_TEMPLATE -> asset(Asset.Kind.COMPONENT_TEMPLATE, step);
            case INDEX_TEMPLATE -> asset(Asset.Kind.INDEX_TEMPLATE, step);
            case TABLE -> table(step);
            case VALUE_LIST -> valueList(step);
            case EXCEPTION_LIST -> exceptionList(step);
            case EXCEPTION_ITEM -> exceptionItem(step);
            case RULE -> kibana().rules().delete(step.part().id());
        }
    }

    private Kibana kibana() {
        return stack.kibana().orElseThrow();
    }

    private void asset(Asset.Kind kind, Step step) {
        if (step.action() == Action.REMOVE) {
            stack.cluster().uninstall(kind, step.part().id());
        } else {
            stack.cluster()
                    .install(new Asset(kind, step.part().id(), step.part().content()));
        }
    }

    private void table(Step step) {
        Part part = step.part();
        if (step.action() == Action.REMOVE) {
            stack.cluster().uninstallTable(part.id());
            return;
        }
        Map<String, JsonNode> rows = new HashMap<>();
        part.content().path("rows").properties().forEach(it -> rows.put(it.getKey(), it.getValue()));
        stack.cluster()
                .install(new LookupTable(
                        part.id(), part.content().path("meta"), part.content().path("columns"), rows));
    }

    private void valueList(Step step) {
        ValueLists lists = kibana().valueLists();
        Part part = step.part();
        if (step.action() == Action.REMOVE) {
            lists.delete(part.id());
            return;
        }
        JsonNode before = step.found().map(Part::content).orElse(NOTHING);
        ObjectNode list = part.content().deepCopy();
        list.remove("values");
        if (step.action() == Action.CREATE) {
            lists.prepare();
            lists.create(list);
        } else if (!before.path("meta").equals(list.path("meta"))) {
            lists.update(list.without("type"));
        }
        List<String> missing = ValueListContent.missing(before, part.content());
        if (!missing.isEmpty()) {
            lists.add(part.id(), part.content().path("type").asText(), missing);
        }
        lists.remove(part.id(), ValueListContent.surplus(before, part.content()));
    }

    private void exceptionList(Step step) {
        ExceptionLists lists = kibana().exceptionLists();
        JsonNode content = step.part().content();
        switch (step.action()) {
            case CREATE -> lists.create(content);
            case CHANGE -> lists.update(content);
            case REMOVE -> lists.delete(StackReader.key(content));
        }
    }

    private void exceptionItem(Step step) {
        ExceptionLists lists = kibana().exceptionLists();
        JsonNode content = step.part().content();
        switch (step.action()) {
            case CREATE -> lists.createItem(content);
            case CHANGE -> {
                ObjectNode merged =
                        ExceptionContent.merged(step.found().orElseThrow().content(), content);
                merged.remove("list_id");
                lists.updateItem(merged);
            }
            case REMOVE ->
                lists.deleteItem(
                        content.path("item_id").asText(),
                        content.path("namespace_type").asText("single"));
        }
    }

    /** What to import for a rule: ours, and what belongs to whoever runs the stack. */
    static JsonNode rule(Step step) {
        JsonNode content = step.part().content();
        return step.found()
                .<JsonNode>map(it -> RuleContent.merged(it.content(), content))
                .orElse(content);
    }
}
