package io.github.scrapewatch.pack;

import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the pack installs into a cluster. Each file is named after what it becomes: {@code NAME.yml} in {@code ingest-pipelines} is a
 * pipeline, {@code component-templates/NAME.yml} and {@code index-templates/NAME.yml} in it are templates. {@code identities.yml}
 * becomes part of a pipeline, and a table.
 */
public record PackAssets(List<Asset> assets, LookupTable identities) {
    /** The name of the table that identities become. */
    public static final String IDENTITIES = Identities.TABLE;

    private static final String SUFFIX = ".yml";
    private static final Map<Asset.Kind, String> FOLDERS = Map.of(
            Asset.Kind.PIPELINE, "ingest-pipelines",
            Asset.Kind.COMPONENT_TEMPLATE, "ingest-pipelines/component-templates",
            Asset.Kind.INDEX_TEMPLATE, "ingest-pipelines/index-templates");

    public PackAssets {
        assets = List.copyOf(assets);
    }

    /** @param root the folder of the pack */
    public static PackAssets read(Path root) {
        Identities identities = IdentitiesReader.read(root.resolve("identities.yml"));
        List<Asset> assets = Stream.of(Asset.Kind.values())
                .flatMap(kind -> read(root.resolve(FOLDERS.get(kind)), kind).stream())
                .map(identities::fill)
                .map(Mark::on)
                .toList();
        return new PackAssets(assets, identities.table());
    }

    /** Where a pack has it, seen from its root. */
    public static String file(Asset.Kind kind, String name) {
        return FOLDERS.get(kind) + "/" + name + SUFFIX;
    }

    /** Puts all of it in, in the order in which one part needs another. */
    public void installInto(Cluster cluster) {
        cluster.install(identities);
        assets.forEach(cluster::install);
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
