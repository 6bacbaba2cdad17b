package io.github.scrapewatch.engine;

/** An engine that somebody else runs, with what they have put into it. */
public interface OthersEngine extends Engine {
    Inventory inventory();

    /** Whether somebody has said that what is there under our names may be replaced. */
    boolean mayOverwrite();

    /** The same one, where they have. */
    OthersEngine toOverwrite();
}
