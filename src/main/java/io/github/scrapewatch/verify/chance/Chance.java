package io.github.scrapewatch.verify.chance;

import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EsqlText;
import java.util.List;
import java.util.Optional;

/** Whether a run could raise something that looks at this window or at a part of it. */
public interface Chance {
    /** Of rules of which nothing is known. */
    Chance ALWAYS = new Chance() {
        @Override
        public boolean in(Window window) {
            return true;
        }

        @Override
        public boolean sees(Window window) {
            return true;
        }

        @Override
        public boolean limits(Window window) {
            return false;
        }
    };

    boolean in(Window window);

    /** Whether there is an event at all that the rule looks at. */
    boolean sees(Window window);

    /** When, in this window, groups reach the rule's limit; empty where it has none that can be asked for, and where nobody can tell. */
    default Optional<List<Window>> reached(Window window) {
        return Optional.empty();
    }

    /** Whether {@link #in} asks more than {@link #sees} does. */
    boolean limits(Window window);

    /**
     * @param prefilter of the rule
     * @param cluster as the rule sees it
     */
    static Chance of(DetectionRule rule, Prefilter prefilter, Searcher cluster) {
        return prefilter instanceof Prefilter.Rows rows && RowChance.saysSomethingOfNothing(rows, cluster)
                ? ALWAYS
                : ofRuleThatIsSilentOnNothing(rule, prefilter, cluster);
    }

    /** As {@link #of}, where it is known already that the rule has nothing to say of no events. */
    static Chance ofRuleThatIsSilentOnNothing(DetectionRule rule, Prefilter prefilter, Searcher cluster) {
        if (prefilter instanceof Prefilter.Rows rows && rule instanceof DetectionRule.Esql esql) {
            return new RowChance(rows, CountLimit.of(EsqlText.of(esql.query())), cluster);
        }
        if (prefilter instanceof Prefilter.Query query) {
            EventChance events = new EventChance(query, cluster);
            return rule instanceof DetectionRule.Threshold threshold
                    ? new GroupChance(events, threshold.threshold())
                    : events;
        }
        return ALWAYS;
    }
}
