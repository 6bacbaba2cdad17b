package io.github.scrapewatch.doctor;

import java.util.List;
import java.util.Optional;

/**
 * One thing that the doctor looked at.
 *
 * @param remedy what to do about it; empty where all is well
 */
public record Examination(String subject, State state, List<String> findings, Optional<String> remedy) {
    public enum State {
        FINE,
        /** Something is not there that nothing else needs. */
        NOTE,
        PROBLEM
    }

    public Examination {
        findings = List.copyOf(findings);
    }

    static Examination fine(String subject, String... findings) {
        return new Examination(subject, State.FINE, List.of(findings), Optional.empty());
    }

    static Examination note(String subject, String... findings) {
        return new Examination(subject, State.NOTE, List.of(findings), Optional.empty());
    }

    static Examination problem(String subject, String remedy, String... findings) {
        return new Examination(subject, State.PROBLEM, List.of(findings), Optional.of(remedy));
    }
}
