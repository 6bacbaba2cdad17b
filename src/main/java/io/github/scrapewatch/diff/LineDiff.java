package io.github.scrapewatch.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts line by line.
 *
 * @param lines those that differ, with some of what is around them
 */
public record LineDiff(List<Line> lines) {
    public LineDiff {
        lines = List.copyOf(lines);
    }

    public enum Sign {
        SAME,
        REMOVED,
        ADDED,
        /** Lines that are the same are left out here. */
        GAP
    }

    public record Line(Sign sign, String text) {}

    /** @param around how many lines of what is the same to show before and after what differs */
    public static LineDiff between(String before, String after, int around) {
        return between(before.lines().toList(), after.lines().toList(), around);
    }

    public static LineDiff between(List<String> before, List<String> after, int around) {
        List<Line> all = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] pair : Alignment.of(before, after)) {
            i = add(all, Sign.REMOVED, before, i, pair[0]);
            j = add(all, Sign.ADDED, after, j, pair[1]);
            all.add(new Line(Sign.SAME, after.get(j++)));
            i++;
        }
        add(all, Sign.REMOVED, before, i, before.size());
        add(all, Sign.ADDED, after, j, after.size());
        return new LineDiff(near(all, around));
    }

    private static int add(List<Line> all, Sign sign, List<String> texts, int from, int to) {
        texts.subList(from, to).forEach(it -> all.add(new Line(sign, it)));
        return to;
    }

    private static List<Line> near(List<Line> all, int around) {
        List<Line> near = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < all.size(); i++) {
            if (isNear(all, i, around)) {
                near.add(all.get(i));
                gap = false;
            } else if (!gap) {
                near.add(new Line(Sign.GAP, ""));
                gap = true;
            }
        }
        return near;
    }

    private static boolean isNear(List<Line> all, int place, int around) {
        int from = Math.max(0, place - around);
        int to = Math.min(all.size(), place + around + 1);
        return all.subList(from, to).stream().anyMatch(it -> it.sign() != Sign.SAME);
    }

    public long count(Sign sign) {
        return lines.stream().filter(it -> it.sign() == sign).count();
    }
}
