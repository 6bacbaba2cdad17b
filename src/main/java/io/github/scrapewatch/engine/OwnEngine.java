package io.github.scrapewatch.engine;

/** An engine that this process has started, and that ends with it. */
public interface OwnEngine extends Engine {
    /** Blocks until the engine ends by itself, and tells why it did. */
    String awaitEnd();

    /** What becomes of it, and what it takes to talk to it, in words. */
    default String outlook() {
        return "Ctrl-C ends it and deletes its data.";
    }
}
