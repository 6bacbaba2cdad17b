package io.github.scrapewatch.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.scrapewatch.engine.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The embedded engine behind TLS and an API key, which it does not have of its own: a proxy that lets only requests with the key
 * through. It answers the question for privileges itself, as the embedded engine has no users; everything else is the engine's.
 */
public final class SecuredCluster implements AutoCloseable {
    public static final String API_KEY = "a2V5OnNlY3JldA==";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI engine;
    private final Path certificate;
    private final List<String> missing;
    private volatile String authenticationProblem = "unable to authenticate";
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** @param missing privileges that the key does not have; of an index as {@code privilege on names} */
    public SecuredCluster(URI engine, Path folder, List<String> missing) throws Exception {
        this.engine = engine;
        this.missing = missing;
        TlsKeys keys = TlsKeys.make(folder);
        this.certificate = keys.certificate();
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys.context()));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI uri() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    public Path certificate() {
        return certificate;
    }

    public void keyHasExpired() {
        authenticationProblem = "api key is expired";
    }

    /** What was let through, as {@code METHOD /path}. */
    public List<String> requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean expired = authenticationProblem.contains("expired");
            if (expired
                    || !("ApiKey " + API_KEY)
                            .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, """
                        {"error":{"type":"security_exception","reason":"%s"},"status":401}""".formatted(authenticationProblem));
            } else if (exchange.getRequestURI().getPath().equals("/_security/user/_has_privileges")) {
                answer(exchange, 200, privileges(JSON.readTree(body)).toString());
            } else {
                requests.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath());
                forward(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    private void forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        engine.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String header : List.of("Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        response.headers()
                .firstValue("X-elastic-product")
                .ifPresent(it -> exchange.getResponseHeaders().set("X-elastic-product", it));
        response.headers()
                .firstValue("Content-Type")
                .ifPresent(it -> exchange.getResponseHeaders().set("Content-Type", it));
        exchange.sendResponseHeaders(response.statusCode(), 0);
        response.body().transferTo(exchange.getResponseBody());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("X-elastic-product", "Elasticsearch");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
