package io.github.scrapewatch.elastic.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.elastic.remote.Access;
import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Requests to one Kibana, with the headers that its API wants. */
final class KibanaHttp {
    private static final String API_VERSION = "2023-10-31";
    private static final String JSON = "application/json";

    private final HttpClient client;
    private final URI base;
    private final Optional<String> authorization;
    private final Patience patience;
    private final Consumer<String> narration;

    /** @param base with the base path of the server, and no slash at the end */
    KibanaHttp(URI base, Access access, Patience patience, Consumer<String> narration) {
        this(client(access, patience), base, access.authorization(), patience, narration);
    }

    private KibanaHttp(
            HttpClient client,
            URI base,
            Optional<String> authorization,
            Patience patience,
            Consumer<String> narration) {
        this.client = client;
        this.base = base;
        this.authorization = authorization;
        this.patience = patience;
        this.narration = narration;
    }

    private static HttpClient client(Access access, Patience patience) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .sslContext(access.trust().context())
                .build();
    }

    /** The same connections to another base path of the same server. */
    KibanaHttp at(URI other) {
        return new KibanaHttp(client, other, authorization, patience, narration);
    }

    URI base() {
        return base;
    }

    JsonNode get(String path) {
        return json("GET " + path, answer("GET", path, JSON, BodyPublishers.noBody()));
    }

    /** Empty where there is none (404). */
    Optional<JsonNode> find(String path) {
        Answer answer = answer("GET", path, JSON, BodyPublishers.noBody());
        return answer.status() == 404 && answer.json().isPresent()
                ? Optional.empty()
                : Optional.of(json("GET " + path, answer));
    }

    JsonNode send(String method, String path, JsonNode body) {
        return json(method + " " + path, answer(method, path, JSON, BodyPublishers.ofString(body.toString())));
    }

    JsonNode send(String method, String path) {
        return json(method + " " + path, answer(method, path, JSON, BodyPublishers.noBody()));
    }

    JsonNode upload(String path, Multipart file) {
        return json("POST " + path, answer("POST", path, file.contentType(), BodyPublishers.ofByteArray(file.body())));
    }

    /** For the few answers that are no JSON. */
    String text(String method, String path) {
        Answer answer = answer(method, path, JSON, BodyPublishers.noBody());
        if (!answer.isFine()) {
            throw Failures.of(base, method + " " + path, answer);
        }
        return answer.body();
    }

    private JsonNode json(String request, Answer answer) {
        if (!answer.isFine()) {
            throw Failures.of(base, request, answer);
        }
        return answer.body().isBlank()
                ? MissingNode.getInstance()
                : answer.json().orElseThrow(() -> Failures.notKibana(base, request));
    }

    private Answer answer(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(patience.answer())
                .header("kbn-xsrf", "scrapewatch")
                .header("elastic-api-version", API_VERSION)
                .header("Content-Type", contentType);
        authorization.ifPresent(it -> builder.header("Authorization", it));
        HttpRequest request = builder.build();
        for (int attempt = 1; ; attempt++) {
            Answer answer = once(request, method + " " + path);
            Optional<Duration> pause = patience.beforeRepeating(method, answer, attempt, Instant.now());
            if (pause.isEmpty()) {
                return answer;
            }
            narration.accept(base + " answers " + answer.status() + "; asking again in "
                    + pause.get().toSeconds() + " s");
            sleep(pause.get());
        }
    }

    private Answer once(HttpRequest request, String described) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After"),
                    response.headers().firstValue("Location"));
        } catch (IOException e) {
            throw Failures.noAnswer(base, described, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static EngineException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new EngineException("Interrupted while waiting for Kibana.", "Run the command again.", e);
    }
}
