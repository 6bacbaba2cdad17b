package io.github.scrapewatch.deploy;

import io.github.scrapewatch.deploy.Difference.Changed;
import java.util.Optional;

/** One thing to write. */
public record Step(Action action, Difference difference) {

    public enum Action {
        CREATE,
        CHANGE,
        REMOVE
    }

    Part part() {
        return difference.part();
    }

    /** As the stack has it now. */
    Optional<Part> found() {
        return difference instanceof Changed changed ? Optional.of(changed.found()) : Optional.empty();
    }
}
