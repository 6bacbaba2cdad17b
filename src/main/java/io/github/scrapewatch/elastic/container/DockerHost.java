package io.github.scrapewatch.elastic.container;

import com.github.dockerjava.api.DockerClient;
import io.github.scrapewatch.doctor.Docker;
import io.github.scrapewatch.elastic.DockerProbe;
import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.EnvironmentAndSystemPropertyClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/** The Docker engine that answers, and a client to it. */
record DockerHost(URI address, String version, DockerClient client) {

    /** Asks with our own probe, which takes a second at most; only then is a client made. */
    static DockerHost in(Map<String, String> environment) {
        Docker answer = DockerProbe.ask(environment);
        if (!(answer instanceof Docker.Answers docker)) {
            throw new EngineException(
                    "There is no Docker to run a container: " + ((Docker.Silent) answer).because() + ".",
                    "Start Docker, or set DOCKER_HOST to where it answers; '--engine embedded' needs none.");
        }
        try {
            TransportConfig transport = transport(docker, environment);
            return new DockerHost(
                    transport.getDockerHost(),
                    docker.version(),
                    DockerClientProviderStrategy.getClientForConfig(transport));
        } catch (RuntimeException e) {
            throw new EngineException(
                    "No connection to Docker at " + docker.address() + ": " + e.getMessage() + ".",
                    "Check DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.",
                    e);
        }
    }

    @SuppressWarnings("deprecation") // Only its own use is foreseen, and nothing else reads DOCKER_CERT_PATH.
    static TransportConfig transport(Docker.Answers docker, Map<String, String> environment) {
        return environment.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty()
                ? TransportConfig.builder()
                        .dockerHost(URI.create(docker.address()))
                        .build()
                : new EnvironmentAndSystemPropertyClientProviderStrategy().getTransportConfig();
    }

    /** Whether its containers run on this machine. */
    boolean isLocal() {
        return address.getScheme().equals("unix");
    }

    void close() {
        try {
            client.close();
        } catch (IOException e) {
            // Nothing is lost: the connections go with the process.
        }
    }

    @Override
    public String toString() {
        return version + " at " + address;
    }
}
