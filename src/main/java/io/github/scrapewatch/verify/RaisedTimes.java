package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.detection.schedule.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** When alerts were raised, for rules that read them. */
record RaisedTimes(TreeSet<Instant> times) implements Outlook {

    static RaisedTimes of(List<Trial> trials) {
        TreeSet<Instant> times = new TreeSet<>();
        trials.forEach(it -> times.addAll(it.raisedAt().values()));
        return new RaisedTimes(times);
    }

    @Override
    public boolean worth(Window window) {
        return contents(window).isPresent();
    }

    @Override
    public Optional<String> contents(Window window) {
        Instant first = times.ceiling(window.from());
        Instant last = times.floor(window.to());
        return first == null || last == null || last.isBefore(first)
                ? Optional.empty()
                : Optional.of(first + " " + last);
    }
}
