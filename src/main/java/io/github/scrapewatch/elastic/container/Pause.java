package io.github.scrapewatch.elastic.container;

import io.github.scrapewatch.engine.EngineException;

/** Waiting for a Docker engine, which tells nobody when it is done. */
final class Pause {
    private Pause() {}

    static void ofMillis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("The wait for the container was interrupted.", "Run the command again.", e);
        }
    }
}
