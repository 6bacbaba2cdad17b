package io.github.scrapewatch.elastic.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The embedded engine behind TLS and an API key, which it does not have of its own: a proxy that lets only requests with the key
 * through. It answers the question for privileges itself, as the embedded engine has no users; everything else is the engine's.
 */
final class SecuredCluster implements AutoCloseable {
    static final String API_KEY = "a2V5OnNlY3JldA==";
    private static final String PASSWORD = "changeit";

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI engine;
    private final Path certificate;
    private final List<String> missing;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** @param missing cluster privileges that the key does not have */
    SecuredCluster(URI engine, Path folder, List<String> missing) throws Exception {
        this.engine = engine;
        this.missing = missing;
        Path store = keys(folder);
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        this.certificate = Files.writeString(
                folder.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(keys.getCertificate("cluster").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(keys)));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static Path keys(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "cluster",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=cluster.example.com",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        return store;
    }

    private static SSLContext tls(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    URI uri() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    Path certificate() {
        return certificate;
    }

    /** What was let through, as {@code METHOD /path}. */
    List<String> requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!("ApiKey " + API_KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, """
                        {"error":{"type":"security_exception","reason":"unable to authenticate"},"status":401}""");
            } else if (exchange.getRequestURI().getPath().equals("/_security/user/_has_privileges")) {
                answer(exchange, 200, privileges());
            } else {
                requests.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath());
                forward(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String privileges() {
        StringBuilder cluster = new StringBuilder();
        for (String privilege : List.of("monitor", "manage_pipeline", "manage_index_templates")) {
            cluster.append(cluster.isEmpty() ? "" : ",");
            cluster.append('"').append(privilege).append("\":").append(!missing.contains(privilege));
        }
        return "{\"username\":\"harness\",\"has_all_requested\":" + missing.isEmpty() + ",\"cluster\":{" + cluster
                + "},\"index\":{\"logs-*-scrapewatch*\":{\"read\":true}},\"application\":{}}";
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
