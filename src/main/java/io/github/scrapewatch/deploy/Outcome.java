package io.github.scrapewatch.deploy;

import java.util.List;
import java.util.Optional;

/**
 * What has become of a plan.
 *
 * @param done what the stack shows as it was to be
 * @param unknown what was tried, and the stack does not tell any more what became of it
 * @param notDone what is as it was
 * @param failure why not everything is done
 */
public record Outcome(List<Step> done, List<Step> unknown, List<Step> notDone, Optional<Failure> failure) {
    public Outcome {
        done = List.copyOf(done);
        unknown = List.copyOf(unknown);
        notDone = List.copyOf(notDone);
    }

    /** @param environment whether the stack or the way to it is at fault, and not what was to be written */
    public record Failure(String message, boolean environment) {}
}
