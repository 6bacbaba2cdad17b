package io.github.scrapewatch.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.stream.StreamSupport;

/**
 * What the pack installs into a cluster. Each file is named after what it becomes: {@code NAME.yml} in {@code ingest-pipelines} is a
 * pipeline, {@code component-templates/NAME.yml} and {@code index-templates/NAME.yml} in it are templates. {@code identities.yml}
 * becomes part of a pipeline, and a table.
 */
public record PackAssets(List<Asset> assets, LookupTable identities) {
    /** The name of the table that identities become. */
    public static final String IDENTITIES = Identities.TABLE;

    private static final String FOLDER = "ingest-pipelines";
    private static final String PEOPLE = "identities.yml";
    private static final String SUFFIX = ".yml";
    private static final Map<Asset.Kind, String> FOLDERS = Map.of(
            Asset.Kind.PIPELINE, FOLDER,
            Asset.Kind.COMPONENT_TEMPLATE, FOLDER + "/component-templates",
            Asset.Kind.INDEX_TEMPLATE, FOLDER + "/index-templates");

    public PackAssets {
        assets = List.copyOf(assets);
    }

    /** @param root the folder of the pack */
    public static PackAssets read(Path root) {
        return read(root, root.resolve(PEOPLE));
    }

    /** @param people instead of {@code identities.yml}, such as those of scenarios */
    public static PackAssets read(Path root, Path people) {
        Identities identities = new Identities(IdentitiesReader.read(people));
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

    /** The pack among these paths that has assets of its own; otherwise the one at the root. */
    public static Path folderOf(List<Path> paths, Path root) {
        return paths.stream()
                .filter(it -> Files.isDirectory(it.resolve(FOLDER)))
                .findFirst()
                .orElse(root);
    }

    /** A pack without people of its own borrows those of the root. */
    public static PackAssets readOrBorrow(Path folder, Path root) {
        Path people = folder.resolve(PEOPLE);
        return read(folder, Files.exists(people) ? people : root.resolve(PEOPLE));
    }

    /** As {@link Installation} puts them into engines of others. */
    PackAssets onTrial() {
        ObjectNode meta = identities.meta().deepCopy();
        LookupTable people =
                new LookupTable(identities.name(), meta.put(Mark.TRIAL, true), identities.columns(), identities.rows());
        return new PackAssets(assets.stream().map(Mark::trial).toList(), people);
    }

    /** Puts all of it in, in the order in which one part needs another; of one kind, none needs another. */
    public void installInto(Cluster cluster) {
        cluster.install(identities);
        for (Asset.Kind kind : Asset.Kind.values()) {
            assets.stream().filter(it -> it.kind() == kind).toList().parallelStream()
                    .forEach(cluster::install);
        }
    }

    /** The data streams of a namespace that the pack has templates for. */
    public List<String> dataStreams(String namespace) {
        return patterns().stream()
                .filter(pattern -> pattern.endsWith("-*"))
                .map(pattern -> pattern.substring(0, pattern.length() - 1) + namespace)
                .toList();
    }

    /** The patterns of the data streams that the pack has templates for. */
    public List<String> patterns() {
        return assets.stream()
                .filter(it ->
                        it.kind() == Asset.Kind.INDEX_TEMPLATE && it.body().has("data_stream"))
                .flatMap(it ->
                        StreamSupport.stream(it.body().path("index_patterns").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    /** Where an asset is written, seen from the folder of the pack. */
    public static String fileOf(Asset asset) {
        String folder = switch (asset.kind()) {
            case PIPELINE -> "";
            case COMPONENT_TEMPLATE -> "component-templates/";
            case INDEX_TEMPLATE -> "index-templates/";
        };
        return FOLDER + "/" + folder + asset.name() + SUFFIX;
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
