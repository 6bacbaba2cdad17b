package io.github.scrapewatch.elastic.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ContainerNetwork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How to come from here to a port in a container.
 *
 * @param host where published ports are, if that is known beforehand
 * @param loopback whether the port needs to be open to this machine alone
 */
record Reach(String host, boolean loopback) {
    static final String LOOPBACK = "127.0.0.1";

    static Reach to(DockerHost docker, Map<String, String> environment) {
        // Testcontainers' own name for it, so that a machine that is set up for it works here too.
        String override = environment.getOrDefault("TESTCONTAINERS_HOST_OVERRIDE", "");
        if (!override.isBlank()) {
            return new Reach(override, false);
        }
        return docker.isLocal()
                ? new Reach(LOOPBACK, !isInAContainer())
                : new Reach(docker.address().getHost(), false);
    }

    /** Ourselves, beside a Docker engine whose socket was handed in: the engine's loopback address is then not ours. */
    private static boolean isInAContainer() {
        return Stream.of("/.dockerenv", "/run/.containerenv").map(Path::of).anyMatch(Files::exists);
    }

    /** The addresses to try, in this order. */
    List<String> addresses(InspectContainerResponse container, int port, int publishedPort) {
        List<String> addresses = new ArrayList<>(List.of(host + ":" + publishedPort));
        if (host.equals(LOOPBACK) && !loopback) {
            for (ContainerNetwork network :
                    container.getNetworkSettings().getNetworks().values()) {
                add(addresses, network.getGateway(), publishedPort);
                add(addresses, network.getIpAddress(), port);
            }
        }
        return addresses;
    }

    private static void add(List<String> addresses, String host, int port) {
        if (host != null && !host.isBlank()) {
            addresses.add(host + ":" + port);
        }
    }
}
