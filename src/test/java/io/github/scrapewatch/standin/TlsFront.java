package io.github.scrapewatch.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** TLS and a guard before an engine that has neither. */
public final class TlsFront implements AutoCloseable {
    private static final long NO_BODY = -1;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI engine;
    private final Guard guard;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Who is let through. */
    @FunctionalInterface
    public interface Guard {
        /** What is answered instead of the engine; empty for a request that may pass. */
        Optional<Answer> stop(HttpExchange exchange, byte[] body) throws IOException;
    }

    public record Answer(int status, String json) {
        public static Answer unauthorized(String reason) {
            return new Answer(
                    401, "{\"error\":{\"type\":\"security_exception\",\"reason\":\"" + reason + "\"},\"status\":401}");
        }
    }

    public TlsFront(InetSocketAddress address, SSLContext tls, URI engine, Guard guard) throws IOException {
        this.engine = engine;
        this.guard = guard;
        this.server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What was let through, as {@code METHOD /path}. */
    public List<String> requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<Answer> answer = guard.stop(exchange, body);
            if (answer.isPresent()) {
                answer(exchange, answer.get());
            } else {
                requests.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath());
                forward(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        for (String header : List.of("X-elastic-product", "Content-Type")) {
            response.headers()
                    .firstValue(header)
                    .ifPresent(it -> exchange.getResponseHeaders().set(header, it));
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.statusCode(), head ? NO_BODY : 0);
        if (!head) {
            response.body().transferTo(exchange.getResponseBody());
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("X-elastic-product", "Elasticsearch");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
