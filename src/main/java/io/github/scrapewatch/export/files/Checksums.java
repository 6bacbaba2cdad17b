package io.github.scrapewatch.export.files;

import io.github.scrapewatch.engine.detection.alert.Hashes;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code SHA256SUMS}, as {@code sha256sum --check} reads it. */
public final class Checksums {
    public static final String NAME = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64} {2}(.+)");

    private Checksums() {}

    public static Artefact of(List<Artefact> files) {
        return Artefact.text(
                NAME,
                files.stream()
                        .sorted(Comparator.comparing(Artefact::path))
                        .map(it -> Hashes.sha256(it.content()) + "  " + it.path() + "\n")
                        .collect(Collectors.joining()));
    }

    /** The files that it names. */
    public static List<String> paths(String text) {
        return text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1))
                .toList();
    }
}
