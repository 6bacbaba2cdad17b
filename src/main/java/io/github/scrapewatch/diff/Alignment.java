package io.github.scrapewatch.diff;

import java.util.ArrayList;
import java.util.List;

/** The longest sequence that two lists have in common. */
final class Alignment {
    /** Cells of a table; beyond that, what lies between the common begin and end counts as new. */
    private static final long LARGEST = 4_000_000;

    private Alignment() {}

    /** Pairs of places of what is common, in order. */
    static <T> List<int[]> of(List<T> before, List<T> after) {
        List<int[]> pairs = new ArrayList<>();
        int begin = 0;
        int shorter = Math.min(before.size(), after.size());
        while (begin < shorter && before.get(begin).equals(after.get(begin))) {
            pairs.add(new int[] {begin, begin});
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        pairs.addAll(
                middle(before.subList(begin, before.size() - end), after.subList(begin, after.size() - end), begin));
        for (int i = end; i > 0; i--) {
            pairs.add(new int[] {before.size() - i, after.size() - i});
        }
        return pairs;
    }

    private static <T> List<int[]> middle(List<T> before, List<T> after, int offset) {
        if ((before.size() + 1L) * (after.size() + 1L) > LARGEST) {
            return List.of();
        }
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                pairs.add(new int[] {offset + i++, offset + j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
