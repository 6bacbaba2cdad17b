package io.github.scrapewatch.elastic.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Has an engine do a bit of everything that a run does, so that the classes for it are in the archive. */
final class Training {
    private static final String REQUESTS = "training.json";
    private static final int SHOWN = 200;

    private Training() {}

    static void run(URI engine) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        try (InputStream requests = Training.class.getResourceAsStream(REQUESTS)) {
            for (JsonNode request : new ObjectMapper().readTree(requests)) {
                send(client, engine, request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpClient client, URI engine, JsonNode request) throws IOException, InterruptedException {
        String body = request.has("lines")
                ? lines(request.get("lines"))
                : request.path("body").toString();
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(engine.resolve(request.path("path").asText()))
                        .method(request.path("method").asText(), BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new EngineException(
                    "The engine refused " + request.path("path").asText() + " in training: "
                            + shortened(response.body()),
                    "The engine and the harness are of different builds: mvn clean package -DskipTests");
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " ...";
    }

    private static String lines(JsonNode lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
