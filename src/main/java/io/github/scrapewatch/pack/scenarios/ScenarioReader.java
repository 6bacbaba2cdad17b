package io.github.scrapewatch.pack.scenarios;

import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Problem.Kind;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads scenarios: {@code attack/NAME/scenario.yml} below a folder of fixtures, and so for the other kinds. */
public final class ScenarioReader {
    /** The name of the file of a scenario. */
    public static final String FILE = "scenario.yml";

    /** The folders that scenarios are in. */
    public static final List<String> KINDS = Stream.of(Scenario.Kind.ATTACK, Scenario.Kind.BENIGN, Scenario.Kind.EDGE)
            .map(Scenario.Kind::toString)
            .toList();

    private ScenarioReader() {}

    /** In the order of their names; none where there is no such folder. */
    public static List<ScenarioFile> read(Path fixtures) {
        return KINDS.stream()
                .flatMap(kind -> folders(fixtures.resolve(kind)).stream())
                .filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                .map(ScenarioReader::readFolder)
                .toList();
    }

    /** A scenario, by its folder or its file, or those of one kind, by their folder. */
    public static List<ScenarioFile> readAt(Path path) {
        Path folder = path.endsWith(FILE) ? path.toAbsolutePath().getParent() : path;
        if (Files.isRegularFile(folder.resolve(FILE))) {
            return KINDS.contains(folder.toAbsolutePath()
                            .normalize()
                            .getParent()
                            .getFileName()
                            .toString())
                    ? List.of(readFolder(folder))
                    : List.of();
        }
        return KINDS.contains(path.getFileName().toString())
                ? folders(path).stream()
                        .filter(it -> Files.isRegularFile(it.resolve(FILE)))
                        .map(ScenarioReader::readFolder)
                        .toList()
                : read(path);
    }

    /** Such as attack/rest-dump. */
    private static String name(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.getParent().getFileName() + "/" + whole.getFileName();
    }

    private static ScenarioFile readFolder(Path folder) {
        String name = name(folder);
        Path file = folder.resolve(FILE);
        try {
            Yaml content = YamlReader.read(file);
            return content instanceof Yaml.Table table
                    ? read(name, table, folder)
                    : broken(name, content.location(), Kind.WRONG_VALUE, "The file is " + content.kind() + ".");
        } catch (UnreadableException e) {
            return broken(name, new Problem(Kind.UNREADABLE, e.location(), e.problem(), e.remedy()));
        }
    }

    private static ScenarioFile read(String name, Yaml.Table content, Path folder) {
        List<Problem> problems =
                new ArrayList<>(ScenarioForms.FILE.inspect("", content).toList());
        TimelineReader reader = new TimelineReader(actors(content));
        List<Step> timeline = content.get("timeline").orElse(content) instanceof Yaml.Sequence entries
                ? reader.read(entries.elements())
                : List.of();
        problems.addAll(reader.problems());
        problems.addAll(labels(content, timeline));
        Excerpts excerpts = Excerpts.read(folder, timeline);
        problems.addAll(excerpts.problems());
        problems.addAll(nodes(content));
        Optional<Scenario> scenario = problems.isEmpty()
                ? Optional.of(new ScenarioBuilder(content).build(name, timeline, excerpts.lines()))
                : Optional.empty();
        return new ScenarioFile(name, content, problems, scenario);
    }

    private static Set<String> actors(Yaml content) {
        return content.get("actors").orElse(content) instanceof Yaml.Table actors
                        && content.get("actors").isPresent()
                ? actors.entries().keySet()
                : Set.of();
    }

    /** Expectations refer to entries by label; a label that is there twice would be either of two. */
    private static List<Problem> labels(Yaml content, List<Step> timeline) {
        Map<String, List<Step>> labelled = timeline.stream()
                .filter(it -> it.label().isPresent())
                .collect(Collectors.groupingBy(it -> it.label().get()));
        List<Problem> problems = new ArrayList<>();
        labelled.forEach((label, steps) -> steps.stream()
                .skip(1)
                .forEach(it -> problems.add(new Problem(
                        Kind.WRONG_VALUE,
                        it.location(),
                        "The label '" + label + "' is there twice.",
                        "Give each entry a label of its own."))));
        for (Yaml expectation : content.get("expect").map(Yaml::elements).orElse(List.of())) {
            expectation
                    .get("since")
                    .filter(it -> it.text().isPresent()
                            && !labelled.containsKey(it.text().get()))
                    .ifPresent(it -> problems.add(new Problem(
                            Kind.WRONG_VALUE,
                            it.location(),
                            "No entry of the timeline has the label '"
                                    + it.text().get() + "'.",
                            Suggestion.among(labelled.keySet(), it.text().get()))));
        }
        return problems;
    }

    private static List<Problem> nodes(Yaml content) {
        List<String> nodes = content.at("site", "nodes").map(Yaml::elements).orElse(List.of()).stream()
                .flatMap(it -> it.text().stream())
                .toList();
        return content.at("site", "skew").orElse(content) instanceof Yaml.Table skew
                        && content.at("site", "skew").isPresent()
                ? skew.entries().entrySet().stream()
                        .filter(it -> !nodes.contains(it.getKey()))
                        .map(it -> new Problem(
                                Kind.WRONG_VALUE,
                                it.getValue().key(),
                                "'" + it.getKey() + "' is no node of the site.",
                                Suggestion.among(nodes, it.getKey())))
                        .toList()
                : List.of();
    }

    private static ScenarioFile broken(String name, SourceLocation location, Kind kind, String text) {
        return broken(name, new Problem(kind, location, text, "Write a scenario: story: ..."));
    }

    private static ScenarioFile broken(String name, Problem problem) {
        Yaml nothing = new Yaml.Table(problem.location(), Map.of());
        return new ScenarioFile(name, nothing, List.of(problem), Optional.empty());
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UnreadableException(
                    new SourceLocation(folder.toString(), 1, 1),
                    "The folder cannot be read (" + e + ").",
                    "Check its permissions.");
        }
    }
}
