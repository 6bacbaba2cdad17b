package io.github.scrapewatch.stack;

import java.net.URI;
import java.util.Optional;

/** Where stacks come from; credentials and trust come from the environment. */
public interface Stacks {

    /** @param space of the Kibana */
    record Address(URI elasticsearch, Optional<URI> kibana, String space) {}

    /**
     * Connects, and makes sure that the stack is one that we know, has the space, and lets us do what we are about to do.
     *
     * @param writing whether anything will be written; looking needs fewer privileges
     */
    Stack open(Address address, boolean writing);
}
