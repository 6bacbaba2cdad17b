package io.github.scrapewatch.pack;

import io.github.scrapewatch.pack.exceptions.ExceptionFile;
import io.github.scrapewatch.pack.lock.RuleLock;
import io.github.scrapewatch.pack.rules.Profile;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.rules.RuleFileReader;
import io.github.scrapewatch.pack.scenarios.ScenarioFile;
import io.github.scrapewatch.pack.scenarios.ScenarioReader;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Problem.Kind;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.rule.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads a pack, or some of its files. What cannot be read is a problem of its own and keeps nothing else from being read. */
public final class PackReader {
    private final Path root;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ExceptionFile> exceptions = new ArrayList<>();
    private final List<ScenarioFile> scenarios = new ArrayList<>();
    private final List<TextFile> fixtures = new ArrayList<>();
    private final List<RuleFile> rules = new ArrayList<>();

    private PackReader(Path root) {
        this.root = root;
    }

    /**
     * @param root of the pack: its profiles are used
     * @param paths folders with a {@code rules} folder in them, other folders of rules, or files; none: the root
     */
    public static Pack read(Path root, List<Path> paths, Optional<String> profile) {
        return new PackReader(root).read(paths.isEmpty() ? List.of(root) : paths, profile);
    }

    private Pack read(List<Path> paths, Optional<String> profileName) {
        Profile profile = profileName.flatMap(this::profile).orElse(Profile.NONE);
        RuleFileReader reader = new RuleFileReader(profile);
        boolean whole = false;
        for (Path path : paths) {
            if (isPack(path)) {
                whole = true;
                rules.addAll(yaml(PackFiles.yamlIn(path.resolve("rules")), reader::read));
                exceptions.addAll(yaml(PackFiles.yamlIn(path.resolve("exceptions")), ExceptionFile::read));
                scenarios.addAll(ScenarioReader.read(path.resolve("fixtures")));
                fixtures.addAll(PackFiles.texts(path.resolve("fixtures")));
                people(path.resolve("fixtures/people.yml"));
            } else if (PackFiles.isIn("fixtures", path)) {
                scenarios.addAll(ScenarioReader.readAt(path));
            } else if (PackFiles.isIn("exceptions", path)) {
                exceptions.addAll(yaml(PackFiles.yaml(path), ExceptionFile::read));
            } else {
                rules.addAll(yaml(PackFiles.yaml(path), reader::read));
            }
        }
        if (whole && profileName.isPresent()) {
            // Some rules only would not tell what nobody uses.
            problems.addAll(profile.problems(rules));
        }
        if (rules.isEmpty() && exceptions.isEmpty() && scenarios.isEmpty() && problems.isEmpty()) {
            nothingIn(paths);
        }
        return new Pack(rules, exceptions, scenarios, fixtures, contract(paths), lock(paths), whole, problems);
    }

    private void people(Path file) {
        try {
            IdentitiesReader.read(file);
        } catch (UnreadableException e) {
            problems.add(new Problem(Kind.UNREADABLE, e.location(), e.problem(), e.remedy()));
        }
    }

    /** Of the pack that is read, or of the one that the files are read for. */
    private Optional<FieldContract> contract(List<Path> paths) {
        return Stream.concat(paths.stream().filter(this::isPack), Stream.of(root))
                .map(it -> it.resolve("ingest-pipelines/fields.contract.txt"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(PackFiles::text)
                .map(it -> FieldContract.parse(it.content()));
    }

    private Optional<RuleLock> lock(List<Path> paths) {
        try {
            return paths.stream()
                    .filter(this::isPack)
                    .map(it -> it.resolve(RuleLock.FILE))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(PackFiles::text)
                    .map(it -> RuleLock.parse(it.name(), it.content()));
        } catch (UnreadableException e) {
            problems.add(new Problem(Kind.UNREADABLE, e.location(), e.problem(), e.remedy()));
            return Optional.empty();
        }
    }

    private boolean isPack(Path path) {
        return path.equals(root) || Files.isDirectory(path.resolve("rules"));
    }

    private <T> List<T> yaml(List<Path> files, BiFunction<String, Yaml, T> reader) {
        List<T> values = new ArrayList<>();
        for (Path file : files) {
            try {
                values.add(reader.apply(file.toString(), YamlReader.read(file)));
            } catch (UnreadableException e) {
                problems.add(Problem.unreadable(e));
            }
        }
        return values;
    }

    private Optional<Profile> profile(String name) {
        Path folder = root.resolve("profiles");
        Path file = folder.resolve(name + ".yml");
        List<String> known = PackFiles.yamlIn(folder).stream()
                .map(it -> it.getFileName().toString().replaceAll("\\.ya?ml$", ""))
                .toList();
        if (!known.contains(name)) {
            problems.add(new Problem(
                    Kind.UNREADABLE,
                    new SourceLocation(file.toString(), 1, 1),
                    "There is no profile '" + name + "'.",
                    Suggestion.among(known, name)));
            return Optional.empty();
        }
        Optional<Yaml> content =
                yaml(List.of(file), (path, yaml) -> yaml).stream().findFirst();
        content.filter(it -> !(it instanceof Yaml.Table))
                .ifPresent(it -> problems.add(new Problem(
                        Kind.WRONG_VALUE,
                        it.location(),
                        "The profile is " + it.kind() + ".",
                        "Write parameters: { Name: value }.")));
        return content.filter(Yaml.Table.class::isInstance).map(it -> new Profile((Yaml.Table) it));
    }

    private void nothingIn(List<Path> paths) {
        for (Path path : paths) {
            Path searched = isPack(path) ? path.resolve("rules") : path;
            problems.add(new Problem(
                    Kind.NOTHING_FOUND,
                    new SourceLocation(searched.toString(), 1, 1),
                    "There is no rule here, so nothing was checked.",
                    "Put rules in as .yml files, or name the folder that has them: scrapewatch check PATH."));
        }
    }
}
