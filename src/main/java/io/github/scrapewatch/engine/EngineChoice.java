package io.github.scrapewatch.engine;

import java.net.URI;
import java.util.List;

/** What {@code --engine} asks for. */
public sealed interface EngineChoice {

    record Embedded() implements EngineChoice {}

    record Remote(URI uri) implements EngineChoice {}

    static EngineChoice parse(String text) {
        if (text.equals("embedded")) {
            return new Embedded();
        }
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return new Remote(URI.create(text));
        }
        throw new IllegalArgumentException("'" + text + "' is no engine: say 'embedded', or the URL of a cluster");
    }

    default Engine open(Engines engines) {
        if (this instanceof Remote remote) {
            return engines.remote(remote.uri());
        }
        return engines.embedded(List.of());
    }
}
