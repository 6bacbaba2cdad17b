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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** TLS and a check of the header {@code Authorization} before an engine that has neither. */
public final class TlsFront implements AutoCloseable {
    private static final long NO_BODY = -1;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Guarded guarded;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /**
     * @param authorization the one value that is let through
     * @param ownAnswers what is not asked of the engine, by path
     */
    public record Guarded(URI engine, String authorization, Map<String, String> ownAnswers) {}

    public TlsFront(InetSocketAddress address, SSLContext tls, Guarded guarded) throws IOException {
        this.guarded = guarded;
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
            String path = exchange.getRequestURI().getPath();
            if (!guarded.authorization().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, """
                        {"error":{"type":"security_exception","reason":"unable to authenticate"},"status":401}""");
            } else if (guarded.ownAnswers().containsKey(path)) {
                answer(exchange, 200, guarded.ownAnswers().get(path));
            } else {
                requests.add(exchange.getRequestMethod() + " " + path);
                forward(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        guarded.engine().resolve(exchange.getRequestURI().toString()))
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
