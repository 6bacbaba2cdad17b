package io.github.scrapewatch.diff;

import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.rule.SourceLocation;
import java.nio.file.Path;

/**
 * Where one of the two packs lies, and how messages show its files.
 *
 * @param root may be a temporary folder that no message should name
 * @param label of the commit, or of the files as they lie there
 * @param shown before the name of a file, such as {@code main:}
 */
public record Place(Path root, String label, String shown) {

    /** Seen from the root. */
    String file(String name) {
        String prefix = prefix();
        return (name.startsWith(prefix) ? name.substring(prefix.length()) : name).replace('\\', '/');
    }

    public SourceLocation show(SourceLocation location) {
        return new SourceLocation(shown + file(location.file()), location.line(), location.column());
    }

    Problem show(Problem problem) {
        return new Problem(problem.kind(), show(problem.location()), showIn(problem.text()), showIn(problem.remedy()));
    }

    /** In a text that names files. */
    public String showIn(String text) {
        String prefix = prefix();
        return prefix.isEmpty() ? text : text.replace(prefix, shown);
    }

    private String prefix() {
        String folder = root.toString();
        return folder.isEmpty() ? "" : folder + root.getFileSystem().getSeparator();
    }
}
