package io.github.scrapewatch.deploy;

/**
 * One thing of a stack.
 *
 * @param part as the stack shows it
 * @param owner whose it is
 */
record Found(Part part, Owner owner) {
    enum Owner {
        OURS,
        /** Nobody has marked it; it may be ours all the same. */
        UNKNOWN,
        /** It comes from an installed package, and Kibana lets nobody change it. */
        ELASTIC
    }
}
