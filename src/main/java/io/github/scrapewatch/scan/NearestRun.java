package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Looks for the run that comes furthest, without asking for each: what all runs of a part see together is never less than what one of
 * them sees, so a part that has little is never looked into.
 */
final class NearestRun {
    private static final int PARTS = 8;
    /** Then it goes on with the most promising part only. */
    private static final int MOST_QUESTIONS = 200;

    private final Agenda.Day runs;
    private final Score score;
    private final PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(Part::score)
            .reversed()
            .thenComparing(Comparator.comparingInt(Part::depth).reversed())
            .thenComparing(Part::first));
    private int questions;
    private boolean everywhere = true;

    /** How far a window comes. */
    @FunctionalInterface
    interface Score {
        /** @param at when the last of the runs starts that see it */
        double of(Window window, Instant at);
    }

    /** Runs one after the other. */
    private record Part(int first, int count, int depth, double score) {}

    /** @param everywhere whether all runs were compared; if not, another one may come further */
    record Found(ScheduledRun run, double score, boolean everywhere) {}

    NearestRun(Agenda.Day runs, Score score) {
        this.runs = runs;
        this.score = score;
    }

    Optional<Found> find() {
        if (runs.count() == 0) {
            return Optional.empty();
        }
        ask(0, runs.count(), 0);
        while (true) {
            Part part = open.remove();
            if (part.count() == 1) {
                return Optional.of(new Found(runs.run(part.first()), part.score(), everywhere));
            }
            if (questions > MOST_QUESTIONS) {
                open.clear();
                everywhere = false;
            }
            divide(part);
        }
    }

    private void divide(Part part) {
        int size = (part.count() + PARTS - 1) / PARTS;
        for (int from = 0; from < part.count(); from += size) {
            ask(part.first() + from, Math.min(size, part.count() - from), part.depth() + 1);
        }
    }

    private void ask(int first, int count, int depth) {
        questions++;
        ScheduledRun last = runs.run(first + count - 1);
        Window seen = new Window(
                runs.run(first).window(runs.schedule()).from(),
                last.window(runs.schedule()).to());
        open.add(new Part(first, count, depth, score.of(seen, last.startedAt())));
    }
}
