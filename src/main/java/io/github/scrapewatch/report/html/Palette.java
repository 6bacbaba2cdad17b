package io.github.scrapewatch.report.html;

import io.github.scrapewatch.result.ScenarioSummary.Series;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A colour for each action, the same in all charts of a page; the rarest share one. */
public final class Palette {
    /** As many as the style sheet has; more could not be told apart. */
    private static final int COLOURS = 7;

    private static final int OTHERS = 0;

    private final Map<String, Integer> colours;

    private Palette(Map<String, Integer> colours) {
        this.colours = colours;
    }

    public static Palette of(Collection<Timeline> timelines) {
        Map<String, Long> totals = timelines.stream()
                .flatMap(it -> it.series().stream())
                .collect(Collectors.groupingBy(Series::action, Collectors.summingLong(Palette::total)));
        List<String> frequent = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(totals.size() > COLOURS ? COLOURS - 1 : COLOURS)
                .toList();
        Map<String, Integer> colours = new LinkedHashMap<>();
        frequent.forEach(it -> colours.put(it, colours.size() + 1));
        return new Palette(colours);
    }

    /** The class of the style sheet. */
    String look(Series series) {
        return "series-" + rank(series);
    }

    /** Of bars on top of each other: the most frequent at the bottom, the rest at the top. */
    int order(Series series) {
        return rank(series) == OTHERS ? COLOURS + 1 : rank(series);
    }

    private int rank(Series series) {
        return colours.getOrDefault(series.action(), OTHERS);
    }

    static long total(Series series) {
        return series.counts().stream().mapToLong(Long::longValue).sum();
    }
}
