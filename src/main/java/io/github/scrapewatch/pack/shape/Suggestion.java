package io.github.scrapewatch.pack.shape;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
public final class Suggestion {
    private static final int FEW = 12;

    private Suggestion() {}

    /** "Did you mean …?" where a known word is near; otherwise all of them. */
    public static String among(Collection<String> known, String written) {
        return asked(known, written)
                .orElseGet(() -> known.isEmpty()
                        ? "There is none."
                        : "Known are: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    /** @param otherwise what to do where no known word is near and there are too many to name */
    public static String among(Collection<String> known, String written, String otherwise) {
        return asked(known, written).orElseGet(() -> known.size() > FEW ? otherwise : among(known, written));
    }

    static Optional<String> asked(Collection<String> known, String written) {
        return nearest(known, written).map(it -> "Did you mean '" + it + "'?");
    }

    private static Optional<String> nearest(Collection<String> known, String written) {
        return nearest(known, written, Math.max(1, written.length() / 3));
    }

    /** @param farthest how many letters may differ */
    public static Optional<String> nearest(Collection<String> known, String written, int farthest) {
        return known.stream()
                .filter(it -> Math.abs(it.length() - written.length()) <= farthest)
                .filter(it -> distance(it, written) <= farthest)
                .min(Comparator.<String>comparingInt(it -> distance(it, written))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, remove, replace or swap with their neighbour. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
