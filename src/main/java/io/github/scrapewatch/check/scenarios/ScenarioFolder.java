package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.TextFile;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.pack.scenarios.ScenarioFile;
import io.github.scrapewatch.pack.scenarios.ScenarioReader;
import io.github.scrapewatch.rule.SourceLocation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What lies where nobody reads it proves nothing. */
public final class ScenarioFolder implements Check {
    private static final String KINDS = String.join(", ", ScenarioReader.KINDS);

    @Override
    public About about() {
        return new About(
                "CR104",
                "scenario-folder",
                Severity.ERROR,
                "Every file below fixtures is part of a scenario that is read.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        Map<Path, ScenarioFile> byFolder = new HashMap<>();
        pack.scenarios().forEach(it -> byFolder.put(folder(it), it));
        Set<Path> reported = new HashSet<>();
        return pack.fixtures().stream()
                .filter(it -> !it.name().endsWith(".md"))
                .flatMap(it -> inspect(it, byFolder, reported).stream());
    }

    private static Path folder(ScenarioFile file) {
        return Path.of(file.content().location().file()).getParent();
    }

    private Optional<Finding> inspect(TextFile file, Map<Path, ScenarioFile> byFolder, Set<Path> reported) {
        Path path = Path.of(file.name());
        Path folder = path.getParent();
        ScenarioFile scenario = byFolder.get(folder);
        if (scenario != null) {
            return isPart(path.getFileName().toString(), scenario)
                    ? Optional.empty()
                    : Optional.of(found(
                            path,
                            "The scenario does not mention this file.",
                            "Take it into the timeline, { at: 0s, excerpt: " + path.getFileName()
                                    + ", log: access }, or delete it."));
        }
        if (folder.endsWith("fixtures") || !reported.add(folder)) {
            return Optional.empty();
        }
        return Optional.of(
                isAScenario(folder)
                        ? found(path, "There is no scenario.yml in this folder, so nobody reads it.", "Write one.")
                        : found(
                                path,
                                "Nobody reads this folder.",
                                "Put scenarios into a folder of their own in one of: " + KINDS + "."));
    }

    private static boolean isPart(String name, ScenarioFile file) {
        List<String> excerpts = file.scenario().stream()
                .map(Scenario::excerpts)
                .flatMap(it -> it.keySet().stream())
                .toList();
        // Of a scenario that cannot be read nobody knows what belongs to it.
        return name.equals(ScenarioReader.FILE)
                || excerpts.contains(name)
                || file.scenario().isEmpty();
    }

    private static boolean isAScenario(Path folder) {
        Path kind = folder.getParent();
        return kind != null
                && ScenarioReader.KINDS.contains(kind.getFileName().toString())
                && kind.getParent().endsWith("fixtures");
    }

    private Finding found(Path path, String problem, String fix) {
        return finding(new SourceLocation(path.toString(), 1, 1), problem, fix);
    }
}
