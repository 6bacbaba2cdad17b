package io.github.scrapewatch.elastic.container;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Sees to it that a container ends with this process: when it is closed, and as a last resort when the JVM ends, also in the middle of
 * a start. Its name is chosen before it is made, so it can be removed whatever is known of it.
 */
final class Lifetime implements AutoCloseable {
    private static final int ATTEMPTS = 50;
    private static final long PAUSE_MILLIS = 100;

    private final Removal removal;
    private final Consumer<String> narration;
    private final Thread lastResort = new Thread(this::endWithTheProcess, "remove-container");
    private volatile boolean inTheMaking = true;
    private volatile boolean kept;
    private volatile boolean ending;
    private boolean removed;

    private Lifetime(Removal removal, Consumer<String> narration) {
        this.removal = removal;
        this.narration = narration;
    }

    static Lifetime begin(Removal removal, Consumer<String> narration) {
        Lifetime lifetime = new Lifetime(removal, narration);
        Runtime.getRuntime().addShutdownHook(lifetime.lastResort);
        return lifetime;
    }

    void made() {
        inTheMaking = false;
    }

    private void endWithTheProcess() {
        ending = true;
        // A request that makes the container may be under way: it is removed when it is there, or was never made.
        for (int attempt = 0; attempt < ATTEMPTS && !remove() && inTheMaking; attempt++) {
            Pause.ofMillis(PAUSE_MILLIS);
        }
    }

    /** While the JVM ends, what fails because the container goes away is not worth a word: the caller waits for that end. */
    void waitIfTheProcessEnds() {
        while (ending) {
            LockSupport.park();
        }
    }

    /** Whether there was something to remove. One at a time: whoever closes the engine waits for the last resort, and the other way. */
    private synchronized boolean remove() {
        try {
            removed = removed || removal.attempt();
            return removed;
        } catch (RuntimeException e) {
            narration.accept("The container " + removal.name() + " could not be removed: " + DockerFailures.words(e)
                    + ".\n  The next run with '--engine container' removes it, or: docker rm -f -v " + removal.name());
            return true;
        }
    }

    /** Lets the container outlive this process. */
    void keep() {
        kept = true;
        forgetLastResort();
    }

    void narrate(String line) {
        narration.accept(line);
    }

    boolean isKept() {
        return kept;
    }

    @Override
    public void close() {
        if (!kept) {
            remove();
            forgetLastResort();
        }
    }

    private void forgetLastResort() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook at work.
        }
    }
}
