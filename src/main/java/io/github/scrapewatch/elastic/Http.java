package io.github.scrapewatch.elastic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/** JSON in, JSON out: bodies reach Elasticsearch as they are, which a typed client would not promise. */
final class Http implements AutoCloseable {
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestClient client;
    private final Supplier<Optional<String>> obituary;

    /** @param obituary why the engine is gone, where that is known; asked when there is no answer */
    Http(RestClient client, Supplier<Optional<String>> obituary) {
        this.client = client;
        this.obituary = obituary;
    }

    RestClient client() {
        return client;
    }

    JsonNode get(String path) {
        return send(new Request("GET", path));
    }

    JsonNode delete(String path) {
        return send(new Request("DELETE", path));
    }

    JsonNode delete(String path, JsonNode body) {
        return send(withBody(new Request("DELETE", path), body));
    }

    JsonNode put(String path) {
        return send(new Request("PUT", path));
    }

    JsonNode put(String path, JsonNode body) {
        return send(withBody(new Request("PUT", path), body));
    }

    JsonNode post(String path) {
        return send(new Request("POST", path));
    }

    JsonNode post(String path, JsonNode body) {
        return send(withBody(new Request("POST", path), body));
    }

    JsonNode postLines(String path, byte[] lines) {
        Request request = new Request("POST", path);
        request.setEntity(new NByteArrayEntity(lines, NDJSON));
        return send(request);
    }

    private static Request withBody(Request request, JsonNode body) {
        try {
            request.setEntity(new NByteArrayEntity(JSON.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
            return request;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON value that cannot be written", e);
        }
    }

    private JsonNode send(Request request) {
        try {
            return body(client.performRequest(request));
        } catch (ResponseException e) {
            throw rejection(request, e);
        } catch (IOException e) {
            throw noAnswer(request, e);
        }
    }

    private static JsonNode body(Response response) throws IOException {
        if (response.getEntity() == null) {
            return MissingNode.getInstance();
        }
        try (InputStream content = response.getEntity().getContent()) {
            return JSON.readTree(content);
        }
    }

    private RuntimeException rejection(Request request, ResponseException e) {
        int status = e.getResponse().getStatusLine().getStatusCode();
        JsonNode error;
        try {
            error = ErrorText.errorOf(body(e.getResponse()));
        } catch (IOException notJson) {
            error = MissingNode.getInstance();
        }
        if (status == 401) {
            return new EngineException(
                    e.getResponse().getHost() + " does not accept the credentials.",
                    "Set SCRAPEWATCH_API_KEY, or SCRAPEWATCH_USERNAME and SCRAPEWATCH_PASSWORD, to valid ones.",
                    e);
        }
        return new RejectedException(
                described(request), status, error.path("type").asText("error"), ErrorText.of(error));
    }

    private EngineException noAnswer(Request request, IOException e) {
        String problem = "No answer to " + described(request) + ": " + Reasons.of(e) + ".";
        return new EngineException(
                obituary.get().orElse(problem),
                "Run the command again; 'scrapewatch doctor' tells whether the engine starts.",
                e);
    }

    private static String described(Request request) {
        return request.getMethod() + " " + request.getEndpoint();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            // Nothing is lost: the connections go with the process.
        }
    }
}
