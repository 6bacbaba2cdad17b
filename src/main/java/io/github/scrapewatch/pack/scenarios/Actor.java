package io.github.scrapewatch.pack.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who acts.
 *
 * @param user login; empty for somebody who is not logged in
 * @param key the user key or account id; where it is not written, the one in the people file, else one made of the login
 * @param addresses taken in turns
 * @param agents taken in turns; {@code -} for none
 */
public record Actor(
        String name,
        Kind kind,
        Optional<String> user,
        Optional<String> key,
        Optional<String> fullName,
        List<String> addresses,
        List<String> agents) {
    public Actor {
        addresses = List.copyOf(addresses);
        agents = List.copyOf(agents);
    }

    /** What a client does of itself: only a browser fetches what a page refers to and says where it comes from. */
    public enum Kind {
        HUMAN,
        SCRIPT,
        TOOL,
        SERVICE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
