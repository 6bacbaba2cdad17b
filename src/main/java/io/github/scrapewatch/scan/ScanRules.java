package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.rule.ExceptionItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a pack that logs are to be held against, and its exceptions; scenarios are not read.
 *
 * @param problems what keeps wanted rules, or exceptions, from being read
 */
public record ScanRules(List<RuleFile> rules, ExceptionCatalog exceptions, List<Problem> problems) {
    public ScanRules {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /**
     * @param wanted by the names of their files; none: all
     * @throws IllegalArgumentException where there is no such rule
     */
    public static ScanRules read(Path root, Optional<String> profile, List<String> wanted) {
        List<Path> folders = Stream.of("rules", "exceptions")
                .map(root::resolve)
                .filter(Files::isDirectory)
                .toList();
        return of(PackReader.read(root, folders, profile), wanted);
    }

    private static ScanRules of(Pack pack, List<String> wanted) {
        List<String> known = pack.rules().stream().map(RuleFile::shortName).toList();
        wanted.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw new IllegalArgumentException("There is no rule '" + it + "'. " + Suggestion.among(known, it));
        });
        List<RuleFile> rules = pack.rules().stream()
                .filter(it -> wanted.isEmpty() || wanted.contains(it.shortName()))
                .toList();
        List<ExceptionItem> items =
                pack.exceptions().stream().flatMap(it -> it.items().stream()).toList();
        List<Problem> problems = new ArrayList<>(pack.problems());
        rules.stream().filter(it -> it.rule().isEmpty()).forEach(it -> problems.addAll(it.problems()));
        pack.exceptions().forEach(it -> problems.addAll(it.problems()));
        return new ScanRules(
                rules.stream().filter(it -> it.rule().isPresent()).toList(),
                ExceptionCatalog.of(items, List.of()),
                problems);
    }
}
