package io.github.scrapewatch.export;

import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an export is called and what it says of itself.
 *
 * @param version of the pack, in the form of Semantic Versioning
 * @param changelog CHANGELOG.md of the pack
 * @param licence LICENSE of the pack
 * @param meanings of the fields, by name
 */
public record Edition(
        String version, Optional<String> changelog, Optional<String> licence, Map<String, String> meanings) {
    public static final String PROJECT = "https://github.com/scrapewatch/scrapewatch";

    private static final Pattern SEMANTIC = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}(-[0-9A-Za-z.-]+)?");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| [^|]+ \\| ([^|]+) \\|.*");

    public Edition {
        meanings = new TreeMap<>(meanings);
        if (!SEMANTIC.matcher(version).matches()) {
            throw new IllegalArgumentException("'" + version + "' is no version: say one such as 1.2.0");
        }
    }

    /** @param root of the pack; each of its texts may be missing */
    public static Edition read(Path root, String version) {
        Map<String, String> meanings = new TreeMap<>();
        text(root.resolve("docs/reference/fields.md")).stream()
                .flatMap(String::lines)
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> meanings.putIfAbsent(row.group(1), row.group(2).strip()));
        return new Edition(version, text(root.resolve("CHANGELOG.md")), text(root.resolve("LICENSE")), meanings);
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UnreadableException(
                    new SourceLocation(file.toString(), 1, 1),
                    "The file cannot be read (" + e + ").",
                    "Save it as UTF-8, and check its permissions.");
        }
    }
}
