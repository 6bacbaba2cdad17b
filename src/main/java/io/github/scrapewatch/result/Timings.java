package io.github.scrapewatch.result;

import java.util.List;

/** Where the time went, in the order in which it was spent. */
public record Timings(List<Phase> phases, List<RuleCost> rules) {
    public static final Timings NONE = new Timings(List.of(), List.of());

    public Timings {
        phases = List.copyOf(phases);
        rules = List.copyOf(rules);
    }

    public record Phase(String name, long millis, String note) {}

    /**
     * @param runs that were made
     * @param millis that they took, side by side with others
     * @param took of these in Elasticsearch, by its own count
     */
    public record RuleCost(String rule, int runs, long millis, long took) {}

    public long total() {
        return phases.stream().mapToLong(Phase::millis).sum();
    }
}
