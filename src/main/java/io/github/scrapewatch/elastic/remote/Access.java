package io.github.scrapewatch.elastic.remote;

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
}
