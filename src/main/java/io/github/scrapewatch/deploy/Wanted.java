package io.github.scrapewatch.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.content.RuleContent;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.ExceptionListObject;
import io.github.scrapewatch.export.ExportedPack;
import io.github.scrapewatch.export.RuleObject;
import io.github.scrapewatch.pack.Mark;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.exceptions.ExceptionFile;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.ValueList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pack as the things that a stack is to hold, each with our mark. */
final class Wanted {
    private static final Map<Asset.Kind, Kind> KINDS = Map.of(
            Asset.Kind.PIPELINE, Kind.PIPELINE,
            Asset.Kind.COMPONENT_TEMPLATE, Kind.COMPONENT_TEMPLATE,
            Asset.Kind.INDEX_TEMPLATE, Kind.INDEX_TEMPLATE);

    private final Path root;
    private final List<Part> parts = new ArrayList<>();

    private Wanted(Path root) {
        this.root = root;
    }

    /** @param root of the pack, as messages show it */
    static List<Part> inElasticsearch(PackAssets assets, Path root) {
        Wanted wanted = new Wanted(root);
        assets.assets().forEach(it -> wanted.parts.add(part(it, wanted.file(PackAssets.file(it.kind(), it.name())))));
        wanted.parts.add(part(assets.identities(), wanted.file("identities.yml")));
        return wanted.parts;
    }

    private Optional<String> file(String inPack) {
        return Optional.of(root.resolve(inPack).toString());
    }

    static Part part(Asset asset, Optional<String> file) {
        return new Part(KINDS.get(asset.kind()), asset.name(), asset.name(), file, asset.body());
    }

    static Part part(LookupTable table, Optional<String> file) {
        ObjectNode rows = Json.object();
        table.rows().forEach(rows::set);
        return new Part(
                Kind.TABLE,
                table.name(),
                table.name(),
                file,
                Json.object("meta", table.meta(), "columns", table.columns(), "rows", rows));
    }

    /** @param pack of which {@code exported} was made */
    static List<Part> inKibana(ExportedPack exported, Pack pack, Path root, boolean enable) {
        Wanted wanted = new Wanted(root);
        exported.valueLists().forEach(wanted::add);
        Map<String, String> lists = new HashMap<>();
        for (ExceptionFile file : pack.exceptions()) {
            file.listId().ifPresent(id -> lists.put(id, file.name()));
        }
        exported.exceptionLists().forEach(it -> wanted.add(it, Optional.ofNullable(lists.get(it.listId()))));
        Map<String, RuleFile> rules = new HashMap<>();
        pack.rules()
                .forEach(file ->
                        file.rule().ifPresent(it -> rules.put(it.metadata().ruleId(), file)));
        exported.rules().forEach(it -> wanted.add(it, rules.get(it.ruleId()), enable));
        return wanted.parts;
    }

    private void add(ValueList list) {
        parts.add(new Part(
                Kind.VALUE_LIST,
                list.id(),
                list.id(),
                file("exceptions/lists/" + list.id() + "." + list.type() + ".txt"),
                Json.object(
                        "id", list.id(),
                        "name", list.id(),
                        "description", "Deployed by scrapewatch.",
                        "type", list.type(),
                        "meta", Json.object(Mark.KEY, Mark.OWNER),
                        "values", list.values())));
    }

    private void add(ExceptionListObject list, Optional<String> file) {
        parts.add(part(Kind.EXCEPTION_LIST, file, Mark.tagged(list.container())));
        list.items().forEach(it -> parts.add(part(Kind.EXCEPTION_ITEM, file, Mark.tagged(it.body()))));
    }

    /** A list, an item or a rule, known by what Kibana knows it by. */
    static Part part(Kind kind, Optional<String> file, ObjectNode content) {
        String list = content.path("list_id").asText();
        String id = switch (kind) {
            case EXCEPTION_LIST -> list;
            case EXCEPTION_ITEM -> list + "/" + content.path("item_id").asText();
            default -> content.path("rule_id").asText();
        };
        return new Part(kind, id, content.path("name").asText(), file, content);
    }

    private void add(RuleObject rule, RuleFile file, boolean enable) {
        ObjectNode written = file.rule().orElseThrow().metadata().api();
        ObjectNode content = Mark.tagged(rule.body());
        RuleContent.OPERATORS.stream().filter(key -> !written.has(key)).forEach(content::remove);
        if (enable && !written.has("enabled")) {
            content.put("enabled", true);
        }
        parts.add(part(Kind.RULE, Optional.of(file.name()), content));
    }
}
