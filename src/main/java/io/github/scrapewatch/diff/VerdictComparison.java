package io.github.scrapewatch.diff;

import io.github.scrapewatch.diff.VerdictChange.Seen;
import io.github.scrapewatch.diff.VerdictDiff.Benign;
import io.github.scrapewatch.diff.VerdictDiff.Extent;
import io.github.scrapewatch.diff.VerdictDiff.Scope;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds the verdicts of two verifications against each other.
 *
 * @param renamed the names of rules whose file has another name now, from the older to the newer
 * @param touched which pairs the change can have an influence on; others are only there because something had to be run with something
 */
public record VerdictComparison(Place before, Place after, Map<String, String> renamed, Touching touched) {
    private static final String DERIVED = "derived/";

    /** Whether a change can have an influence on a rule, or a scenario. */
    public interface Touching {
        boolean concerns(String rule, String scenario);
    }

    private record Pair(String scenario, String rule) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::scenario).thenComparing(Pair::rule);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What came of verifying one end.
     *
     * @param verification empty where there was nothing to verify, or nobody could
     * @param obstacle why nobody could
     */
    public record Attempt(Optional<Verification> verification, Optional<String> obstacle) {}

    /** @param whole whether everything was verified, and not only what the change touches */
    public VerdictDiff compare(Attempt older, Attempt newer, boolean whole) {
        Optional<Verification> then = older.verification();
        Optional<Verification> now = newer.verification();
        Map<Pair, Seen> old = seen(then, before, renamed);
        Map<Pair, Seen> young = seen(now, after, Map.of());
        Set<Pair> pairs = new TreeSet<>(old.keySet());
        pairs.addAll(young.keySet());
        List<VerdictChange> changes = new ArrayList<>();
        int same = 0;
        for (Pair pair : pairs) {
            VerdictChange change = new VerdictChange(
                    pair.rule(),
                    pair.scenario(),
                    Optional.ofNullable(old.get(pair)),
                    Optional.ofNullable(young.get(pair)));
            if (!change.differs()) {
                same++;
            } else if (concerns(pair)) {
                changes.add(change);
            }
        }
        return new VerdictDiff(
                new Scope(whole, extent(then), extent(now)),
                older.obstacle(),
                newer.obstacle(),
                same,
                worstFirst(changes),
                benign(then, now));
    }

    private static Extent extent(Optional<Verification> verification) {
        return verification
                .map(it -> new Extent(
                        it.rules().size(),
                        (int) it.scenarios().stream()
                                .filter(scenario -> !scenario.derived())
                                .count(),
                        it.verdicts().size()))
                .orElse(Extent.NOTHING);
    }

    private boolean concerns(Pair pair) {
        return touched.concerns(pair.rule(), pair.scenario());
    }

    private static List<VerdictChange> worstFirst(List<VerdictChange> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt(it -> it.worse() ? 0 : it.proofLost() ? 1 : it.better() ? 2 : 3))
                .toList();
    }

    private static Map<Pair, Seen> seen(Optional<Verification> verification, Place place, Map<String, String> names) {
        Map<Pair, Seen> seen = new TreeMap<>();
        verification.ifPresent(it ->
                it.verdicts().forEach(verdict -> seen.put(pair(verdict, names), seen(verdict, place))));
        return seen;
    }

    private static Pair pair(Verdict verdict, Map<String, String> names) {
        String rule = verdict.pair().rule();
        String name = names.getOrDefault(rule, rule);
        String scenario = verdict.pair().scenario();
        String own = DERIVED + rule + "/";
        return new Pair(
                scenario.startsWith(own) ? DERIVED + name + "/" + scenario.substring(own.length()) : scenario, name);
    }

    private static Seen seen(Verdict verdict, Place place) {
        Optional<String> problem = verdict instanceof Failed failed
                ? Optional.of(place.showIn(failed.failure().problem()))
                : verdict instanceof Verdict.Skipped skipped ? Optional.of(skipped.reason()) : Optional.empty();
        return new Seen(
                verdict.outcome(),
                verdict.alerts().size(),
                verdict.pair().declared(),
                problem,
                place.show(verdict.pair().location()));
    }

    private List<Benign> benign(Optional<Verification> then, Optional<Verification> now) {
        Map<String, Integer> old = benign(then, renamed);
        Map<String, Integer> young = benign(now, Map.of());
        Set<String> rules = new TreeSet<>(old.keySet());
        rules.addAll(young.keySet());
        return rules.stream()
                .map(it -> new Benign(it, Optional.ofNullable(old.get(it)), Optional.ofNullable(young.get(it))))
                .toList();
    }

    private Map<String, Integer> benign(Optional<Verification> verification, Map<String, String> names) {
        Map<String, Integer> alerts = new TreeMap<>();
        verification.ifPresent(all -> {
            Set<String> benign = all.scenarios().stream()
                    .filter(it -> it.kind().equals("benign"))
                    .map(ScenarioSummary::name)
                    .collect(Collectors.toSet());
            all.verdicts().stream()
                    .filter(it -> benign.contains(it.pair().scenario()))
                    .filter(it -> concerns(pair(it, names)))
                    .forEach(it -> alerts.merge(
                            names.getOrDefault(it.pair().rule(), it.pair().rule()),
                            it.alerts().size(),
                            Integer::sum));
        });
        return alerts;
    }
}
