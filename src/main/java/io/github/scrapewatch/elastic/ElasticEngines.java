package io.github.scrapewatch.elastic;

import io.github.scrapewatch.doctor.Docker;
import io.github.scrapewatch.elastic.container.ContainerEngines;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngines;
import io.github.scrapewatch.elastic.remote.RemoteEngine;
import io.github.scrapewatch.engine.ContainerWishes;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.OwnEngine;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All the ways to an engine. */
public final class ElasticEngines implements Engines {
    private final EmbeddedEngines embedded;
    private final Map<String, String> environment;
    private final Consumer<String> narration;

    /** @param environment where Docker, and credentials and trust for remote clusters, are told */
    public ElasticEngines(EmbeddedEngines embedded, Map<String, String> environment, Consumer<String> narration) {
        this.embedded = embedded;
        this.environment = Map.copyOf(environment);
        this.narration = narration;
    }

    @Override
    public OwnEngine embedded(List<String> settings) {
        return embedded.start(settings);
    }

    @Override
    public OwnEngine container(ContainerWishes wishes, List<String> settings) {
        return new ContainerEngines(environment, narration).start(wishes, settings);
    }

    @Override
    public OwnEngine automatic(ContainerWishes wishes, List<String> settings) {
        if (DockerProbe.ask(environment) instanceof Docker.Silent silent) {
            narration.accept("Engine: embedded, as " + silent.because() + ".");
            return embedded(settings);
        }
        narration.accept("Engine: container, as a Docker engine answers.");
        return container(wishes, settings);
    }

    @Override
    public Engines forLongWork() {
        return new ElasticEngines(embedded.forLongWork(), environment, narration);
    }

    @Override
    public Engine remote(URI uri) {
        return RemoteEngine.connect(uri, environment, narration);
    }
}
