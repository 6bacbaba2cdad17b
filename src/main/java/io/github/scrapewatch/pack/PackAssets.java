package io.github.scrapewatch.pack;

import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the pack installs into a cluster. Each file is named after what it becomes: {@code NAME.yml} is a pipeline, {@code
 * component-templates/NAME.yml} and {@code index-templates/NAME.yml} are templates.
 */
public final class PackAssets {
    private static final String SUFFIX = ".yml";

    private PackAssets() {}

    /** In the order of installation. */
    public static List<Asset> read(Path folder) {
        return Stream.of(
                        read(folder, Asset.Kind.PIPELINE),
                        read(folder.resolve("component-templates"), Asset.Kind.COMPONENT_TEMPLATE),
                        read(folder.resolve("index-templates"), Asset.Kind.INDEX_TEMPLATE))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Asset> read(Path folder, Asset.Kind kind) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(file ->
                            new Asset(kind, name(file), YamlReader.read(file).json()))
                    .toList();
        } catch (IOException e) {
            throw new UnreadableException(
                    new SourceLocation(folder.toString(), 1, 1),
                    "The folder cannot be read (" + e + ").",
                    "Check its permissions.");
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
