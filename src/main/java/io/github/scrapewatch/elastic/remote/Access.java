package io.github.scrapewatch.elastic.remote;

import io.github.scrapewatch.engine.EngineException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to come in: whom to believe, and who we are.
 *
 * @param authorization what the header of that name says
 */
public record Access(Trust trust, Optional<String> authorization) {

    public static Access from(Map<String, String> environment, Consumer<String> narration) {
        return new Access(Trust.from(environment, narration), Credentials.from(environment));
    }

    /**
     * What a 401 means. That a key has expired is worth a word of its own: whoever runs this has done nothing wrong.
     *
     * @param reason in the words of the server
     */
    public static EngineException refused(URI uri, String reason) {
        return reason.contains("expired")
                ? new EngineException(
                        uri + " does not accept the credentials: they have expired.",
                        "Make a new API key, and set SCRAPEWATCH_API_KEY to it.")
                : new EngineException(
                        uri + " does not accept the credentials.",
                        "Set SCRAPEWATCH_API_KEY, or SCRAPEWATCH_USERNAME and SCRAPEWATCH_PASSWORD, to valid ones.");
    }
}
