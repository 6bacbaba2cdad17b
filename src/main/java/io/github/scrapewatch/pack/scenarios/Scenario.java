package io.github.scrapewatch.pack.scenarios;

import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A story that rules are held against.
 *
 * @param name its folder below {@code fixtures}, such as {@code attack/rest-dump}
 * @param technique of ATT&CK; attacks have one
 * @param start when 0s of the timeline is
 * @param lasts how long rules go on running after the start; if empty, until none of them can see an event any more
 * @param actors by name, in the order of the file
 * @param excerpts the lines of the files that the timeline takes as they are, by name
 * @param expectations of the rules that are named
 */
public record Scenario(
        String name,
        Kind kind,
        SourceLocation location,
        String story,
        Optional<String> technique,
        Suite suite,
        Instant start,
        Optional<Duration> lasts,
        long seed,
        Site site,
        Map<String, Actor> actors,
        List<Step> timeline,
        Map<String, List<String>> excerpts,
        List<Expectation> expectations) {
    public Scenario {
        actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
        excerpts = Map.copyOf(excerpts);
        timeline = List.copyOf(timeline);
        expectations = List.copyOf(expectations);
    }

    public enum Kind {
        ATTACK,
        BENIGN,
        EDGE,
        /** Made from a rule's limit, and in no file. */
        DERIVED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Large populations and long histories are not for every run. */
    public enum Suite {
        DEFAULT,
        FULL
    }
}
