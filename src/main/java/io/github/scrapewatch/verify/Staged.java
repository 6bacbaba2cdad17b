package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.fixture.RawEvent;
import io.github.scrapewatch.pack.scenarios.Scenario;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A scenario in the cluster.
 *
 * @param events in the order in which they arrive
 * @param runsTwice whether each run is made a second time, which must not change anything
 */
record Staged(Scenario scenario, String namespace, List<RawEvent> events, boolean runsTwice) implements Outlook {
    Staged {
        events = List.copyOf(events);
    }

    /** From the start of the story to the last line; what lies before is history, which no run is made for. */
    Window span() {
        Instant last = events.stream()
                .flatMap(it -> Stream.of(it.at(), it.arrival()))
                .max(Comparator.naturalOrder())
                .filter(scenario.start()::isBefore)
                .orElse(scenario.start());
        return new Window(scenario.start(), last);
    }

    /** The names of its data streams, without the namespace. */
    Set<String> streams() {
        return events.stream().map(it -> it.log().stream()).collect(Collectors.toSet());
    }

    /** Whether a line happened or arrived in this time. */
    @Override
    public boolean worth(Window window) {
        return linesIn(window) > 0;
    }

    /** Told by the lines in it; where one lies on a bound of the window, or where runs are made twice to be compared, nobody tells. */
    @Override
    public Optional<String> contents(Window window) {
        boolean bounded = events.stream()
                .anyMatch(it -> it.at().equals(window.from()) || it.at().equals(window.to()));
        if (runsTwice || bounded || hasLateLines()) {
            return Optional.empty();
        }
        int[] seen = IntStream.range(0, events.size())
                .filter(it -> window.meets(
                        new Window(events.get(it).at(), events.get(it).at())))
                .toArray();
        return Optional.of(seen.length == 0 ? "nothing" : seen[0] + " " + seen[seen.length - 1]);
    }

    /** How many lines happened or arrived in this time. */
    long linesIn(Window window) {
        return events.stream()
                .filter(it -> window.meets(new Window(it.at(), it.at()))
                        || window.meets(new Window(it.arrival(), it.arrival())))
                .count();
    }

    /** Whether a line arrives so late that a run may not see it yet. */
    boolean hasLateLines() {
        return events.stream().anyMatch(it -> it.arrival().isAfter(it.at()));
    }
}
