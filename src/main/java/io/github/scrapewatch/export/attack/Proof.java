package io.github.scrapewatch.export.attack;

import java.util.Map;
import java.util.TreeMap;

/**
 * What scenarios have shown of the rules. A rule that is not in it has been shown nothing of.
 *
 * @param tallies by rule_id
 */
public record Proof(Map<String, Tally> tallies) {
    public Proof {
        tallies = new TreeMap<>(tallies);
    }

    /** In how many scenarios a rule did what is expected of it, and in how many it did not. */
    public record Tally(int passed, int failed) {
        public static final Tally NONE = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(passed + other.passed, failed + other.failed);
        }

        boolean proven() {
            return passed > 0 && failed == 0;
        }
    }

    Tally of(String ruleId) {
        return tallies.getOrDefault(ruleId, Tally.NONE);
    }
}
