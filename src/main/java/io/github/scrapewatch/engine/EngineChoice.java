package io.github.scrapewatch.engine;

import java.net.URI;
import java.util.List;

/** What {@code --engine} asks for. */
public sealed interface EngineChoice {

    record Embedded() implements EngineChoice {}

    record Container(ContainerWishes wishes) implements EngineChoice {}

    /** A container where a Docker engine answers, else embedded. */
    record Auto(ContainerWishes wishes) implements EngineChoice {}

    /** @param overwrite whether what is there under our names may be replaced */
    record Remote(URI uri, boolean overwrite) implements EngineChoice {
        private Engine connect(Engines engines) {
            Engine engine = engines.remote(uri);
            return overwrite && engine instanceof OthersEngine others ? others.toOverwrite() : engine;
        }
    }

    static EngineChoice parse(String text) {
        return parse(text, ContainerWishes.NONE);
    }

    static EngineChoice parse(String text, ContainerWishes wishes) {
        switch (text) {
            case "container":
                return new Container(wishes);
            case "auto":
                return new Auto(wishes);
            default:
                if (!wishes.equals(ContainerWishes.NONE)) {
                    throw new IllegalArgumentException(
                            "--stack, --image and --keep are about an engine in a container; say --engine container");
                }
        }
        if (text.equals("embedded")) {
            return new Embedded();
        }
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return new Remote(URI.create(text), false);
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no engine: say 'embedded', 'container', 'auto', or the URL of a cluster");
    }

    /** @throws IllegalArgumentException where there is nothing of others */
    default EngineChoice overwriting() {
        if (this instanceof Remote remote) {
            return new Remote(remote.uri(), true);
        }
        throw new IllegalArgumentException("--overwrite is about the cluster of somebody else: say --engine URL");
    }

    default Engine open(Engines engines) {
        return this instanceof Remote remote ? remote.connect(engines) : start(engines, List.of());
    }

    /** Starts an engine of our own; a remote one is started by others. */
    default OwnEngine start(Engines engines, List<String> settings) {
        if (this instanceof Container container) {
            return engines.container(container.wishes(), settings);
        }
        if (this instanceof Auto auto) {
            return engines.automatic(auto.wishes(), settings);
        }
        if (this instanceof Remote remote) {
            throw new EngineException(
                    remote.uri() + " is run by somebody else, and cannot be started.",
                    "Say --engine embedded or --engine container.");
        }
        return engines.embedded(settings);
    }
}
