package io.github.scrapewatch.result;

import io.github.scrapewatch.rule.SourceLocation;
import java.util.List;
import java.util.Optional;

/** One rule and one scenario: what was expected, what was seen. */
public sealed interface Verdict {
    Pair pair();

    Outcome outcome();

    /** Empty for what was skipped. */
    default Optional<Seen> observed() {
        if (this instanceof Passed passed) {
            return Optional.of(passed.seen());
        }
        return this instanceof Failed failed ? Optional.of(failed.seen()) : Optional.empty();
    }

    default List<AlertSummary> alerts() {
        return observed().map(Seen::alerts).orElse(List.of());
    }

    /** In the order of a summary. */
    enum Outcome {
        PASSED("passed"),
        MISSED("missed"),
        FALSE_ALARM("false alarm"),
        WRONG_ALERT("wrong alert"),
        ERRORED("error"),
        SKIPPED("skipped");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** Neither a skip, which says why, nor what was as expected. */
        public boolean failed() {
            return this != PASSED && this != SKIPPED;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * @param rule the name of its file without the ending
     * @param expected in words, such as {@code 1 alert within 15 min}
     * @param declared whether the scenario names the rule
     * @param location of the expectation, or of the scenario where it names no such rule
     */
    record Pair(String rule, String scenario, String expected, boolean declared, SourceLocation location) {}

    /** @param runs that were made; of those that had nothing to read only the number is known */
    record Seen(int runs, int idleRuns, List<AlertSummary> alerts) {
        public Seen {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * What a reader needs to mend it.
     *
     * @param problem what is wrong, in one line
     * @param trail how far it came: lines, documents, matches, the group nearest to the limit
     * @param location where to look
     * @param locationNote what stands there
     * @param next the command that tells more
     */
    record Failure(String problem, List<String> trail, SourceLocation location, String locationNote, String next) {
        public Failure {
            trail = List.copyOf(trail);
        }
    }

    record Passed(Pair pair, Seen seen) implements Verdict {
        @Override
        public Outcome outcome() {
            return Outcome.PASSED;
        }
    }

    record Missed(Pair pair, Seen seen, Failure failure) implements Failed {
        @Override
        public Outcome outcome() {
            return Outcome.MISSED;
        }
    }

    record FalseAlarm(Pair pair, Seen seen, Failure failure) implements Failed {
        @Override
        public Outcome outcome() {
            return Outcome.FALSE_ALARM;
        }
    }

    /** It fired, and not as declared: too often, too late, about somebody else. */
    record WrongAlert(Pair pair, Seen seen, Failure failure) implements Failed {
        @Override
        public Outcome outcome() {
            return Outcome.WRONG_ALERT;
        }
    }

    /** Nobody can tell: a run failed. */
    record Errored(Pair pair, Seen seen, Failure failure) implements Failed {
        @Override
        public Outcome outcome() {
            return Outcome.ERRORED;
        }
    }

    record Skipped(Pair pair, String reason) implements Verdict {
        @Override
        public Outcome outcome() {
            return Outcome.SKIPPED;
        }
    }

    /** All that a person has to look at. */
    sealed interface Failed extends Verdict permits Missed, FalseAlarm, WrongAlert, Errored {
        Seen seen();

        Failure failure();
    }
}
