package io.github.scrapewatch.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.scrapewatch.diff.Part.Kind;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.TextFile;
import io.github.scrapewatch.pack.exceptions.ExceptionFile;
import io.github.scrapewatch.pack.exceptions.ValueListFiles;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.ScenarioFile;
import io.github.scrapewatch.pack.scenarios.ScenarioReader;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All parts of a pack as values. Each file is read by itself, so that one that cannot be read costs no other. */
final class ItemReader {
    private static final String PEOPLE = "fixtures/people.yml";

    private final Place place;
    private final List<Item> items = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    ItemReader(Place place) {
        this.place = place;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Item> read(Pack pack) {
        rules(pack.rules());
        pack.exceptions().forEach(this::exceptions);
        valueLists();
        yaml("profiles").forEach(it -> item(Kind.PROFILE, it));
        users(Kind.IDENTITY, "identities.yml");
        yaml("ingest-pipelines").forEach(it -> item(Kind.PIPELINE, it));
        yaml("ingest-pipelines/component-templates").forEach(it -> item(Kind.COMPONENT_TEMPLATE, it));
        yaml("ingest-pipelines/index-templates").forEach(it -> item(Kind.INDEX_TEMPLATE, it));
        pack.scenarios().forEach(this::scenario);
        users(Kind.PERSON, PEOPLE);
        pack.fixtures().forEach(this::fixture);
        return items;
    }

    private void rules(List<RuleFile> rules) {
        Set<String> ids = new HashSet<>();
        for (RuleFile rule : rules) {
            String file = place.file(rule.name());
            String id = rule.text("rule_id").filter(ids::add).orElse(file);
            JsonNode written = parse(Path.of(rule.name())).map(Yaml::json).orElse(Json.object());
            items.add(new Item(
                    new Part(Kind.RULE, id, rule.text("name").orElse(rule.shortName()), file),
                    withVersion(rule.content().json(), rule.version()),
                    withVersion(written, rule.version())));
        }
    }

    /** A rule that does not say its version has the first. */
    private static JsonNode withVersion(JsonNode rule, int version) {
        return rule instanceof ObjectNode object ? object.put("version", version) : rule;
    }

    private void exceptions(ExceptionFile list) {
        String file = place.file(list.name());
        String id = list.listId().orElse(file);
        String name = list.content().get("name").flatMap(Yaml::text).orElse(id);
        add(new Part(Kind.EXCEPTION_LIST, id, name, file), list.content().json());
    }

    private void valueLists() {
        try {
            ValueListFiles.read(place.root()).forEach(list -> {
                String file = "exceptions/lists/" + list.id() + "." + list.type() + ".txt";
                add(
                        new Part(Kind.VALUE_LIST, list.id(), list.id(), file),
                        Json.object(
                                "type",
                                list.type().toString(),
                                "values",
                                list.values().stream().sorted().toList()));
            });
        } catch (UnreadableException e) {
            problems.add(Problem.unreadable(e));
        }
    }

    private void item(Kind kind, Path path) {
        String file = place.file(path.toString());
        String name = path.getFileName().toString().replaceAll("\\.ya?ml$", "");
        parse(path).ifPresent(it -> add(new Part(kind, name, name, file), it.json()));
    }

    /** People and programs one by one: a list of a thousand says nothing. */
    private void users(Kind kind, String file) {
        Path path = place.root().resolve(file);
        if (!Files.isRegularFile(path)) {
            return;
        }
        parse(path)
                .ifPresent(content -> content.get("users")
                        .orElse(content)
                        .elements()
                        .forEach(user -> {
                            String key = user.get("key")
                                    .flatMap(Yaml::text)
                                    .orElse(user.location().toString());
                            String name = user.get("login")
                                    .or(() -> user.get("full_name"))
                                    .flatMap(Yaml::text)
                                    .orElse(key);
                            add(new Part(kind, key, name, file), user.json());
                        }));
    }

    private void scenario(ScenarioFile scenario) {
        String file = "fixtures/" + scenario.name() + "/" + ScenarioReader.FILE;
        add(
                new Part(Kind.SCENARIO, scenario.name(), scenario.name(), file),
                scenario.content().json());
    }

    private void fixture(TextFile text) {
        String file = place.file(text.name());
        if (!file.endsWith(ScenarioReader.FILE) && !file.endsWith(".md") && !file.equals(PEOPLE)) {
            add(new Part(Kind.FIXTURE, file, file, file), TextNode.valueOf(text.content()));
        }
    }

    private void add(Part part, JsonNode content) {
        items.add(Item.of(part, content));
    }

    private List<Path> yaml(String folder) {
        Path path = place.root().resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(it -> it.getFileName().toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableException(
                    new SourceLocation(path.toString(), 1, 1),
                    "The folder cannot be read (" + e + ").",
                    "Check its permissions.");
        }
    }

    private Optional<Yaml> parse(Path file) {
        try {
            return Optional.of(YamlReader.read(file));
        } catch (UnreadableException e) {
            problems.add(Problem.unreadable(e));
            return Optional.empty();
        }
    }
}
