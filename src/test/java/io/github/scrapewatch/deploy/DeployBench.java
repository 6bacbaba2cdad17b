package io.github.scrapewatch.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.elastic.ElasticStacks;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.stack.Stacks;
import io.github.scrapewatch.support.SecondEngine;
import io.github.scrapewatch.support.kibana.KibanaStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A pack in a folder, an engine of its own, a stub of Kibana; and what deploying the one to the others comes to. */
final class DeployBench implements AutoCloseable {
    static final Terms PLAIN = new Terms(false, false, false);
    static final Terms PRUNING = new Terms(true, false, false);
    static final Terms ADOPTING = new Terms(false, true, false);
    static final Terms ENABLING = new Terms(false, false, true);
    /** As {@code drift} compares. */
    static final Terms DRIFT = new Terms(false, true, true);

    final KibanaStub kibana;
    final ExportDraft pack;
    final List<String> narration = new ArrayList<>();
    private final URI elasticsearch = SecondEngine.get().uri();

    DeployBench(Path folder) {
        this(folder, "8.19.5");
    }

    DeployBench(Path folder, String kibanaVersion) {
        kibana = KibanaStub.start(kibanaVersion);
        pack = ExportDraft.whole(folder);
    }

    Stack open() {
        return open(Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY));
    }

    Stack open(Map<String, String> environment) {
        return open(environment, new Stacks.Address(elasticsearch, Optional.of(kibana.uri()), "default"));
    }

    Stack open(Map<String, String> environment, Stacks.Address address) {
        return new ElasticStacks(environment, narration::add).open(address, true);
    }

    PackContents contents() {
        return PackContents.read(pack.root(), Optional.empty());
    }

    <T> T with(Terms terms, Function<Deployer, T> use) {
        try (Stack stack = open()) {
            return use.apply(new Deployer(stack, Optional.of(contents()), terms));
        }
    }

    Plan plan(Terms terms) {
        return with(terms, Deployer::plan);
    }

    Outcome deploy(Terms terms) {
        return with(terms, it -> it.carryOut(it.plan()));
    }

    Comparison drift() {
        return with(DRIFT, Deployer::compare);
    }

    Outcome uninstall() {
        try (Stack stack = open()) {
            Deployer deployer = new Deployer(stack, Optional.empty(), PRUNING);
            return deployer.carryOut(deployer.plan());
        }
    }

    /** What differs, as {@code kind id}. */
    static List<String> names(List<? extends Difference> differences) {
        return differences.stream()
                .map(Difference::part)
                .map(it -> it.kind() + " " + it.id())
                .toList();
    }

    static List<String> stepNames(List<Step> steps) {
        return steps.stream()
                .map(it ->
                        it.action() + " " + it.part().kind() + " " + it.part().id())
                .toList();
    }

    /** As somebody might have made it in Kibana. */
    static ObjectNode rule(String ruleId, String name) {
        return Json.object(
                "rule_id",
                ruleId,
                "name",
                name,
                "type",
                "query",
                "tags",
                List.of(),
                "immutable",
                false,
                "exceptions_list",
                List.of());
    }

    static ObjectNode item(String itemId, String listId) {
        return Json.object("item_id", itemId, "list_id", listId, "name", itemId, "tags", List.of());
    }

    void delete(String file) {
        try {
            Files.delete(pack.root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String file, String text, String by) {
        try {
            String content = Files.readString(pack.root().resolve(file));
            if (!content.contains(text)) {
                throw new IllegalArgumentException(file + " does not have " + text);
            }
            pack.write(file, content.replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the engine as it was found. */
    @Override
    public void close() {
        try (Stack stack = open()) {
            stack.inventory().assets().stream()
                    .sorted(java.util.Comparator.comparing((io.github.scrapewatch.engine.Asset it) -> it.kind())
                            .reversed())
                    .forEach(it -> stack.cluster().uninstall(it.kind(), it.name()));
            stack.inventory()
                    .table("scrapewatch-identities")
                    .ifPresent(it -> stack.cluster().uninstallTable(it.name()));
        }
        kibana.close();
    }
}
