package io.github.scrapewatch.support.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * Kibana as its published API describes it, over HTTP and without what a real one does with rules. It keeps what it is given, checks
 * what a real one checks, and goes wrong when it is told to.
 */
public final class KibanaStub implements AutoCloseable {
    public static final String API_KEY = "a2V5OnNlY3JldA==";
    private static final String XSRF = "Request must contain a kbn-xsrf header.";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String version;
    private final String scheme;
    private final Map<String, SpaceContent> spaces = new ConcurrentHashMap<>(Map.of("default", new SpaceContent()));
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private String keyProblem = "";

    private KibanaStub(HttpServer server, String scheme, String version) {
        this.server = server;
        this.scheme = scheme;
        this.version = version;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static KibanaStub start() {
        return start("8.19.5");
    }

    public static KibanaStub start(String version) {
        try {
            return new KibanaStub(HttpServer.create(anyPort(), 0), "http", version);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KibanaStub start(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new KibanaStub(server, "https", "8.19.5");
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    public SpaceContent space(String id) {
        return spaces.computeIfAbsent(id, it -> new SpaceContent());
    }

    /** What was asked, as {@code METHOD /path}, without the space. */
    public List<String> requests() {
        return requests;
    }

    /** What was asked that changes something. */
    public List<String> writes() {
        return requests.stream()
                .filter(it -> !it.startsWith("GET ") && !it.endsWith("/_export"))
                .toList();
    }

    /** The next request of this kind goes wrong. */
    public void next(String request, Fault fault) {
        faults.put(request, fault);
    }

    public void keyHasExpired() {
        keyProblem =
                "[security_exception\\n\\tRoot causes:\\n\\t\\tsecurity_exception: api key is expired]: api key is expired";
    }

    private void handle(HttpExchange http) throws IOException {
        try {
            Exchange request = inSpace(Exchange.of(http));
            String name = request.method() + " " + request.path();
            requests.add(name);
            Fault fault = faults.remove(name);
            if (fault instanceof Fault.Cut) {
                return;
            }
            if (fault instanceof Fault.Status status) {
                status.headers().forEach(http.getResponseHeaders()::set);
                send(http, status.status(), status.body(), false);
                return;
            }
            Reply reply = reply(request);
            if (fault instanceof Fault.Slow slow) {
                Thread.sleep(slow.by().toMillis());
            }
            if (!(fault instanceof Fault.CutAfterDoing)) {
                send(http, reply.status(), reply.body(), fault instanceof Fault.HalfAnAnswer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            http.close();
        }
    }

    private record Reply(int status, String body) {}

    private Reply reply(Exchange request) {
        try {
            JsonNode answer = answer(request);
            return new Reply(200, answer.isTextual() ? answer.asText() : answer.toString());
        } catch (Refused e) {
            return new Reply(
                    e.status(),
                    Json.object("status_code", e.status(), "statusCode", e.status(), "message", e.getMessage())
                            .toString());
        }
    }

    private Exchange inSpace(Exchange request) {
        String[] parts = request.path().split("/", 4);
        return request.path().startsWith("/s/") ? request.at("/" + parts[3]) : request;
    }

    private JsonNode answer(Exchange request) {
        requireHeaders(request);
        String path = request.path();
        if (request.is("GET", "/api/status")) {
            return Json.object("name", "kibana", "version", Json.object("number", version));
        }
        if (path.startsWith("/api/spaces/space/")) {
            String id = path.substring("/api/spaces/space/".length());
            if (!spaces.containsKey(id)) {
                throw Refused.notFound("Not Found");
            }
            return Json.object("id", id, "name", id);
        }
        SpaceContent content = content(request);
        if (path.startsWith("/api/detection_engine/")) {
            return new RuleApi(content, TargetStack.of(version)).answer(request);
        }
        if (path.startsWith("/api/exception_lists")) {
            return new ExceptionApi(content).answer(request);
        }
        if (path.startsWith("/api/lists")) {
            return new ValueListApi(content).answer(request);
        }
        throw Refused.notFound("Not Found");
    }

    /** As Kibana does, a space that is not there takes whatever is written into it. */
    private SpaceContent content(Exchange request) {
        String path = request.http().getRequestURI().getPath();
        return Optional.of(path)
                .filter(it -> it.startsWith("/s/"))
                .map(it -> it.split("/", 4)[2])
                .map(it -> spaces.getOrDefault(it, new SpaceContent()))
                .orElseGet(() -> space("default"));
    }

    private void requireHeaders(Exchange request) {
        if (!keyProblem.isEmpty()) {
            throw new Refused(401, keyProblem);
        }
        if (!request.header("Authorization").equals(Optional.of("ApiKey " + API_KEY))) {
            throw new Refused(401, "[security_exception]: unable to authenticate with provided credentials");
        }
        if (!request.method().equals("GET") && request.header("kbn-xsrf").isEmpty()) {
            throw Refused.badRequest(XSRF);
        }
        if (request.header("elastic-api-version").filter("2023-10-31"::equals).isEmpty()) {
            throw Refused.badRequest("Invalid API version. Available versions are: 2023-10-31");
        }
    }

    private static void send(HttpExchange http, int status, String body, boolean half) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        http.getResponseHeaders().set("kbn-name", "kibana");
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        http.getResponseBody().write(bytes, 0, half ? bytes.length / 2 : bytes.length);
        http.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
