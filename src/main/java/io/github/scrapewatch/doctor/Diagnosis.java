package io.github.scrapewatch.doctor;

import io.github.scrapewatch.doctor.Examination.State;
import java.util.List;

/** All that the doctor found. */
public record Diagnosis(List<Examination> examinations) {
    public Diagnosis {
        examinations = List.copyOf(examinations);
    }

    public boolean healthy() {
        return count(State.PROBLEM) == 0;
    }

    public long count(State state) {
        return examinations.stream().filter(it -> it.state() == state).count();
    }
}
