package io.github.scrapewatch.pack.scenarios;

import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.util.Optional;

/**
 * One entry of a timeline.
 *
 * @param location of the verb
 * @param label by which expectations refer to it
 * @param at after the start of the scenario; negative for what happened before
 * @param actor who, by the name in {@code actors}; {@code people} and {@code excerpt} are nobody's
 * @param verb what; of an excerpt the name of the file
 * @param repeats the whole entry again and again
 * @param delay of what arrives earlier or later than the rest of the site
 * @param again how much later its lines arrive once more
 * @param arguments of the verb, as they are written
 */
public record Step(
        SourceLocation location,
        Optional<String> label,
        Duration at,
        String actor,
        String verb,
        Repeats repeats,
        Optional<Duration> delay,
        Optional<Duration> again,
        Yaml.Table arguments) {

    public static final String PEOPLE = "people";
    public static final String EXCERPT = "excerpt";

    /** @param every from one beginning to the next */
    public record Repeats(int times, Duration every) {
        public static final Repeats ONCE = new Repeats(1, Duration.ZERO);
    }
}
