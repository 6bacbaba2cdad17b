package io.github.scrapewatch.elastic;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a Docker engine may be found.
 *
 * @param tls whether it asks for a certificate
 */
record DockerAddress(URI uri, boolean tls) {
    private static final Path DEFAULT = Path.of("/var/run/docker.sock");

    /** The one that {@code DOCKER_HOST} names, or else the usual sockets: of the system, of a rootless engine, of Docker Desktop. */
    static List<DockerAddress> candidates(Map<String, String> environment) {
        String named = environment.getOrDefault("DOCKER_HOST", "");
        if (!named.isBlank()) {
            boolean tls = !environment.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty();
            return List.of(new DockerAddress(URI.create(named), tls));
        }
        Stream<Path> others = Stream.of(
                        in(environment, "XDG_RUNTIME_DIR", "docker.sock"),
                        in(environment, "HOME", ".docker/run/docker.sock"),
                        in(environment, "HOME", ".docker/desktop/docker.sock"))
                .flatMap(Optional::stream)
                .filter(Files::exists);
        return Stream.concat(Stream.of(DEFAULT), others)
                .map(socket -> new DockerAddress(URI.create("unix://" + socket), false))
                .toList();
    }

    private static Optional<Path> in(Map<String, String> environment, String folder, String name) {
        return Optional.ofNullable(environment.get(folder))
                .filter(it -> !it.isBlank())
                .map(it -> Path.of(it).resolve(name));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
