package io.github.scrapewatch.deploy.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.deploy.Comparison;
import io.github.scrapewatch.deploy.Difference;
import io.github.scrapewatch.deploy.Difference.Added;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.Difference.Surplus;
import io.github.scrapewatch.deploy.Kind;
import io.github.scrapewatch.deploy.PackContents;
import io.github.scrapewatch.deploy.Part;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.kibana.ExceptionLists;
import io.github.scrapewatch.pack.PackAssets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what differs in a stack into changes of the pack's files. */
public final class Pull {
    private static final Map<Kind, Asset.Kind> ASSETS = Map.of(
            Kind.PIPELINE, Asset.Kind.PIPELINE,
            Kind.COMPONENT_TEMPLATE, Asset.Kind.COMPONENT_TEMPLATE,
            Kind.INDEX_TEMPLATE, Asset.Kind.INDEX_TEMPLATE);

    private final Path root;
    private final Optional<ExceptionLists> exceptionLists;
    private final PackText pack = new PackText();
    private final AssetPull assets = new AssetPull(pack);
    private final ExceptionPull exceptions = new ExceptionPull(pack);
    private final ValueListPull valueLists = new ValueListPull(pack);
    private final RulePull rules;
    private final Map<String, Path> lists = new HashMap<>();

    private Pull(PackContents contents, Optional<String> profile, Optional<ExceptionLists> exceptionLists) {
        this.root = contents.root();
        contents.pack()
                .exceptions()
                .forEach(file -> file.listId().ifPresent(id -> lists.put(id, Path.of(file.name()))));
        this.exceptionLists = exceptionLists;
        this.rules = new RulePull(pack, profile.map(it -> root.resolve("profiles/" + it + ".yml")));
    }

    /**
     * Reads files of the pack, and writes none.
     *
     * @param exceptionLists of the stack; those that were added to a rule are read there
     */
    public static Pulled of(
            PackContents contents,
            Optional<String> profile,
            Comparison comparison,
            Optional<ExceptionLists> exceptionLists) {
        Pull pull = new Pull(contents, profile, exceptionLists);
        comparison.differences().forEach(pull::take);
        pull.addLists(comparison);
        comparison.obstacles().forEach(it -> pull.pack.note(it.problem() + " That is not taken over."));
        return pull.pack.pulled();
    }

    private void take(Difference difference) {
        Part part = difference.part();
        try {
            if (difference instanceof Changed changed) {
                take(changed);
            } else if (difference instanceof Surplus) {
                add(part);
            } else if (difference instanceof Added) {
                takeAdded(part);
            } else {
                pack.note("The " + part + " is missing in the stack. If that is meant, remove "
                        + part.file().orElse("it") + " or what it says of it.");
            }
        } catch (IllegalArgumentException e) {
            pack.note("The " + part + " is not taken over: " + e.getMessage() + ".");
        }
    }

    private void take(Changed changed) {
        switch (changed.part().kind()) {
            case PIPELINE, COMPONENT_TEMPLATE, INDEX_TEMPLATE -> assets.take(changed);
            case TABLE -> pack.note("The " + changed.part() + " is not taken over: it is made of identities.yml.");
            case VALUE_LIST -> valueLists.take(changed);
            case EXCEPTION_LIST -> exceptions.takeList(changed);
            case EXCEPTION_ITEM -> exceptions.takeItem(changed);
            case RULE -> rules.take(changed);
        }
    }

    private void add(Part part) {
        switch (part.kind()) {
            case PIPELINE, COMPONENT_TEMPLATE, INDEX_TEMPLATE ->
                assets.add(root.resolve(PackAssets.file(ASSETS.get(part.kind()), part.id())), part);
            case VALUE_LIST -> valueLists.add(root, part);
            case RULE -> rules.add(root, part);
            case EXCEPTION_ITEM -> takeAdded(part);
            default -> {
                // A table is made of identities; a list is written with its items.
            }
        }
    }

    private void takeAdded(Part part) {
        Path file = lists.get(part.content().path("list_id").asText());
        if (part.kind() == Kind.EXCEPTION_ITEM && file != null) {
            exceptions.addItem(file, part.content());
        }
    }

    /** Lists that the pack does not have: of an earlier deployment, or made in Kibana for one of our rules. */
    private void addLists(Comparison comparison) {
        comparison.differences().stream()
                .filter(it -> it.part().kind() == Kind.EXCEPTION_LIST)
                .filter(it -> it instanceof Surplus || it instanceof Added)
                .forEach(this::addList);
    }

    private void addList(Difference difference) {
        Part part = difference.part();
        ExceptionLists.Key key = new ExceptionLists.Key(
                part.id(), part.content().path("namespace_type").asText("single"));
        Optional<JsonNode> list = exceptionLists.flatMap(it -> it.find(key));
        List<JsonNode> items =
                list.map(it -> exceptionLists.orElseThrow().items(key)).orElse(List.of());
        if (items.isEmpty()) {
            pack.note("The " + part + " has no items; it is not taken over.");
            return;
        }
        if (!lists.containsKey(part.id())) {
            lists.put(part.id(), root);
            exceptions.addList(root, list.orElseThrow(), items);
        }
        if (difference instanceof Added added) {
            rules.link(added.to(), part.content());
        }
    }
}
