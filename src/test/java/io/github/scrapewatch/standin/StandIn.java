package io.github.scrapewatch.standin;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;

/**
 * The process of the stand-in's container: starts the embedded engine with the settings that the environment names, and opens port 9200
 * as the official image does, with TLS, a CA of its own in the usual place, and {@code ELASTIC_PASSWORD} for the user {@code elastic}.
 * Arguments: the folder of the engine's jars, and the folder for keys.
 */
public final class StandIn {
    private static final int PORT = 9200;
    /** Of plugins that the embedded engine does not have, which would refuse to start. */
    private static final Set<String> UNKNOWN_THERE = Set.of("ingest.geoip.downloader.enabled");

    private StandIn() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> environment = System.getenv();
        Process engine = engine(Path.of(args[0]), environment);
        URI uri = readyUri(engine.getInputStream());
        if (!"false".equals(environment.get("xpack.security.enabled"))) {
            open(uri, Path.of(args[1]), environment.get("ELASTIC_PASSWORD"));
        }
        System.out.println("stand-in ready");
        System.exit(engine.waitFor());
    }

    private static Process engine(Path jars, Map<String, String> environment) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(environment.getOrDefault("ES_JAVA_OPTS", "").trim().split("\\s+")));
        line.removeIf(option -> option.isEmpty() || option.startsWith("-Xms"));
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-cp", jars + "/*"));
        line.addAll(List.of(
                "io.github.scrapewatch.node.EngineMain",
                Files.createTempDirectory("engine").toString()));
        environment.forEach((name, value) -> {
            if (name.matches("[a-z_]+(\\.[a-z_]+)+")
                    && !UNKNOWN_THERE.contains(name)
                    && !name.startsWith("xpack.sec")) {
                line.add(name + "=" + value);
            }
        });
        if ("false".equals(environment.get("xpack.security.enabled"))) {
            line.addAll(List.of("network.host=0.0.0.0", "http.port=" + PORT));
        }
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static URI readyUri(InputStream output) {
        Scanner lines = new Scanner(output, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            String line = lines.nextLine();
            if (line.startsWith("ready ")) {
                return URI.create(line.split(" ")[1]);
            }
        }
        System.err.println("The engine ended before it was ready.");
        System.exit(1);
        throw new IllegalStateException();
    }

    private static void open(URI engine, Path folder, String password) throws Exception {
        Files.createDirectories(folder);
        TlsKeys keys = TlsKeys.make(folder);
        Files.move(keys.certificate(), folder.resolve("http_ca.crt"));
        byte[] pair = ("elastic:" + password).getBytes(StandardCharsets.UTF_8);
        String authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
        new TlsFront(
                new InetSocketAddress(PORT),
                keys.context(),
                engine,
                (exchange, body) ->
                        authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                                ? Optional.empty()
                                : Optional.of(TlsFront.Answer.unauthorized("unable to authenticate")));
    }
}
