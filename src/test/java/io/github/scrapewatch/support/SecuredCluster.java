package io.github.scrapewatch.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.standin.TlsFront;
import io.github.scrapewatch.standin.TlsKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The embedded engine behind TLS and an API key, which it does not have of its own: a proxy that lets only requests with the key
 * through. It answers the question for privileges itself, as the embedded engine has no users; everything else is the engine's.
 */
public final class SecuredCluster implements AutoCloseable {
    public static final String API_KEY = "a2V5OnNlY3JldA==";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TlsFront front;
    private final Path certificate;
    private final List<String> missing;
    private volatile String authenticationProblem = "unable to authenticate";

    /** @param missing privileges that the key does not have; of an index as {@code privilege on names} */
    public SecuredCluster(URI engine, Path folder, List<String> missing) throws Exception {
        this.missing = missing;
        TlsKeys keys = TlsKeys.make(folder);
        this.certificate = keys.certificate();
        this.front = new TlsFront(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), keys.context(), engine, this::stop);
    }

    public URI uri() {
        return URI.create("https://127.0.0.1:" + front.port());
    }

    public Path certificate() {
        return certificate;
    }

    public void keyHasExpired() {
        authenticationProblem = "api key is expired";
    }

    /** What was let through, as {@code METHOD /path}. */
    public List<String> requests() {
        return front.requests();
    }

    private Optional<TlsFront.Answer> stop(HttpExchange exchange, byte[] body) throws IOException {
        boolean expired = authenticationProblem.contains("expired");
        if (expired
                || !("ApiKey " + API_KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Optional.of(TlsFront.Answer.unauthorized(authenticationProblem));
        }
        return exchange.getRequestURI().getPath().equals("/_security/user/_has_privileges")
                ? Optional.of(
                        new TlsFront.Answer(200, privileges(JSON.readTree(body)).toString()))
                : Optional.empty();
    }

    private ObjectNode privileges(JsonNode asked) {
        ObjectNode cluster = Json.object();
        asked.path("cluster").forEach(it -> cluster.put(it.asText(), !missing.contains(it.asText())));
        ObjectNode index = Json.object();
        asked.path("index")
                .forEach(group -> group.path("names")
                        .forEach(name ->
                                index.set(name.asText(), granted(group.path("privileges"), " on " + name.asText()))));
        ObjectNode application = Json.object();
        asked.path("application")
                .forEach(group -> group.path("resources")
                        .forEach(resource -> application.set(
                                group.path("application").asText(),
                                Json.object(resource.asText(), granted(group.path("privileges"), "")))));
        return Json.object(
                "username", "harness",
                "has_all_requested", missing.isEmpty(),
                "cluster", cluster,
                "index", index,
                "application", application);
    }

    private ObjectNode granted(JsonNode privileges, String suffix) {
        ObjectNode granted = Json.object();
        privileges.forEach(it -> granted.put(it.asText(), !missing.contains(it.asText() + suffix)));
        return granted;
    }

    @Override
    public void close() {
        front.close();
    }
}
