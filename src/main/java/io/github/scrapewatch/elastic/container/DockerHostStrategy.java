package io.github.scrapewatch.elastic.container;

import io.github.scrapewatch.doctor.Docker;
import io.github.scrapewatch.elastic.DockerProbe;
import java.util.Map;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.InvalidConfigurationException;
import org.testcontainers.dockerclient.TransportConfig;

/**
 * Tells Testcontainers which Docker engine we use. It asks when it looks for the credentials of a registry, and would otherwise search
 * on its own, and write what it found into the user's home.
 */
public final class DockerHostStrategy extends DockerClientProviderStrategy {
    private static final int BEFORE_THE_OTHERS = 1_000;

    private final Map<String, String> environment = System.getenv();

    @Override
    public TransportConfig getTransportConfig() {
        if (DockerProbe.ask(environment) instanceof Docker.Answers docker) {
            return DockerHost.transport(docker, environment);
        }
        throw new InvalidConfigurationException("no Docker engine answers");
    }

    @Override
    protected boolean isPersistable() {
        return false;
    }

    @Override
    protected int getPriority() {
        return BEFORE_THE_OTHERS;
    }

    @Override
    public String getDescription() {
        return "the Docker engine that scrapewatch found";
    }
}
