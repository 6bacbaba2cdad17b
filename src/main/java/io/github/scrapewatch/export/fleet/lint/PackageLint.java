package io.github.scrapewatch.export.fleet.lint;

import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.export.files.Zip;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that is asked of a package. */
public final class PackageLint {
    private static final int LARGEST = 100 * 1024 * 1024;
    private static final List<Part> PARTS = List.of(
            new ManifestPart(),
            new DocumentsPart(),
            new DataStreamPart(),
            new FieldsPart(),
            new PipelinePart(),
            new RuleAssetPart(),
            new DashboardPart());

    private PackageLint() {}

    /** @param archive as it would be uploaded */
    public static List<PackageProblem> inspect(byte[] archive) {
        if (archive.length > LARGEST) {
            return List.of(new PackageProblem("", "is larger than 100 MB, which Kibana refuses"));
        }
        List<Artefact> files = Zip.read(archive);
        TreeSet<String> folders = new TreeSet<>();
        files.forEach(it -> folders.add(it.path().contains("/") ? it.path().split("/", 2)[0] : ""));
        if (folders.size() != 1 || folders.contains("")) {
            return List.of(
                    new PackageProblem("", "has not one folder at the top with everything in it, but " + folders));
        }
        String folder = folders.first();
        Map<String, Artefact> below = new TreeMap<>();
        files.forEach(it -> below.put(it.path().substring(folder.length() + 1), it));
        PackageContents contents = PackageContents.of(folder, below);
        return Stream.concat(contents.unreadable().stream(), PARTS.stream().flatMap(part -> part.inspect(contents)))
                .toList();
    }
}
