package io.github.scrapewatch.support.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request as the stub sees it. */
record Exchange(String method, String path, Map<String, String> query, HttpExchange http, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Exchange of(HttpExchange http) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = http.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return new Exchange(
                http.getRequestMethod(),
                http.getRequestURI().getPath(),
                query,
                http,
                http.getRequestBody().readAllBytes());
    }

    Exchange at(String innerPath) {
        return new Exchange(method, innerPath, query, http, body);
    }

    boolean is(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && path.equals(otherPath);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    String parameter(String name) {
        return Optional.ofNullable(query.get(name))
                .orElseThrow(() -> Refused.badRequest(
                        "[request query." + name + "]: expected value of type [string] but got [undefined]"));
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(query.getOrDefault(name, "false"));
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw Refused.badRequest("invalid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
