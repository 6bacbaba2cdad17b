package io.github.scrapewatch.git;

import java.util.Optional;

/**
 * What to compare with what, as Git writes it.
 *
 * @param base the older end
 * @param head the newer end; empty for the files as they lie there
 * @param sinceFork whether the older end is where the two lines of commits parted
 */
public record Range(String base, Optional<String> head, boolean sinceFork) {
    private static final String HEAD = "HEAD";

    /** {@code BASE}, {@code BASE..HEAD} or {@code BASE...HEAD}; an end that is left out is HEAD. */
    public static Range parse(String written) {
        int dots = written.indexOf("..");
        if (dots < 0) {
            return new Range(written, Optional.empty(), false);
        }
        boolean three = written.startsWith("...", dots);
        return new Range(
                orHead(written.substring(0, dots)),
                Optional.of(orHead(written.substring(dots + (three ? 3 : 2)))),
                three);
    }

    private static String orHead(String end) {
        return end.isEmpty() ? HEAD : end;
    }
}
