package io.github.scrapewatch.verify;

import io.github.scrapewatch.fixture.RawEvent;
import io.github.scrapewatch.pack.rules.Volume;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lines that reach a limit with the last of them.
 *
 * @param steps for each line, how many things had been counted when it was written; lines that add nothing have the number of the one
 *     before
 */
record Burst(List<RawEvent> lines, List<Integer> steps) {
    Burst {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** As many of the lines as it takes; empty if there are too few. */
    static Optional<Burst> reaching(Volume volume, List<Evidence.Item> evidence, List<RawEvent> events) {
        Map<String, RawEvent> byText = new HashMap<>();
        events.forEach(it -> byText.putIfAbsent(it.text(), it));
        Counter counter = new Counter(volume);
        List<RawEvent> lines = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        for (Evidence.Item item : evidence) {
            RawEvent event = byText.get(item.line());
            if (event == null) {
                return Optional.empty();
            }
            counter.add(item);
            lines.add(event);
            steps.add(counter.steps);
            if (counter.total() >= volume.limit()) {
                return Optional.of(new Burst(lines, steps));
            }
        }
        return Optional.empty();
    }

    /** Without the line that reaches the limit. */
    Burst oneLess() {
        return new Burst(lines.subList(0, lines.size() - 1), steps.subList(0, steps.size() - 1));
    }

    int counted() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1);
    }

    /** The same lines from then on, with so much time between two things that are counted. */
    List<RawEvent> from(Instant begin, Duration gap) {
        List<RawEvent> moved = new ArrayList<>();
        int sinceStep = 0;
        for (int i = 0; i < lines.size(); i++) {
            sinceStep = i > 0 && steps.get(i).equals(steps.get(i - 1)) ? sinceStep + 1 : 0;
            // What adds nothing lies close behind what did.
            Duration offset = gap.multipliedBy(Math.max(0, steps.get(i) - 1)).plusMillis(sinceStep);
            moved.add(lines.get(i).movedTo(begin.plus(offset)));
        }
        return moved;
    }

    private static final class Counter {
        private final Volume volume;
        private final Set<String> seen = new HashSet<>();
        private long sum;
        private int steps;

        private Counter(Volume volume) {
            this.volume = volume;
        }

        private void add(Evidence.Item item) {
            switch (volume.how()) {
                case EVENTS -> steps++;
                case DISTINCT -> steps += seen.addAll(item.counted()) ? 1 : 0;
                case SUM -> {
                    steps++;
                    item.counted().forEach(it -> sum += Long.parseLong(it));
                }
            }
        }

        private long total() {
            return switch (volume.how()) {
                case EVENTS -> steps;
                case DISTINCT -> seen.size();
                case SUM -> sum;
            };
        }
    }
}
