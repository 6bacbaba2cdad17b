package io.github.scrapewatch.elastic.container;

import io.github.scrapewatch.engine.ContainerWishes;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.EngineFacts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Starts engines in containers. */
public final class ContainerEngines {
    private static final String NO_RYUK = "TESTCONTAINERS_RYUK_DISABLED";
    /** As much as the embedded engine has. Half of the time of a start would go into the second compiler. */
    private static final String JAVA_OPTIONS = "-Xms1g -Xmx1g -XX:TieredStopAtLevel=1";

    private final Map<String, String> environment;
    private final Consumer<String> narration;

    public ContainerEngines(Map<String, String> environment, Consumer<String> narration) {
        this.environment = Map.copyOf(environment);
        this.narration = narration;
    }

    /** @param settings of Elasticsearch, {@code key=value}; {@code http.port} is that on the host */
    public ContainerEngine start(ContainerWishes wishes, List<String> settings) {
        requireThatRyukIsOff();
        NodeSettings all = NodeSettings.of(settings, environment.getOrDefault("ES_JAVA_OPTS", JAVA_OPTIONS));
        ImageName image = ImageName.of(wishes);
        DockerHost docker = DockerHost.in(environment);
        try {
            new Leftovers(docker, narration).remove();
            EngineFacts.Image found = new Images(docker, narration).obtain(image);
            narration.accept("Starting " + image + " in a container, on Docker " + docker + " ...");
            ContainerStart.Wanted wanted =
                    new ContainerStart.Wanted(image, all, Reach.to(docker, environment), wishes.keep());
            return new ContainerStart(docker, wanted, narration).run(found);
        } catch (RuntimeException e) {
            docker.close();
            throw DockerFailures.explain("The container cannot be started", e, docker);
        }
    }

    /** Testcontainers' guard would be pulled from a registry, and would end what is to be kept. */
    private void requireThatRyukIsOff() {
        if (!Boolean.parseBoolean(environment.get(NO_RYUK))) {
            throw new EngineException(
                    "An engine in a container needs " + NO_RYUK + "=true in the environment: scrapewatch removes its"
                            + " containers itself.",
                    "Set it, or start scrapewatch by its script, which does.");
        }
    }
}
