package io.github.scrapewatch.elastic.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * What came back of a request.
 *
 * @param retryAfter the header of that name
 * @param location where a redirection points
 */
record Answer(int status, String body, Optional<String> retryAfter, Optional<String> location) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_QUOTE = 300;

    boolean isFine() {
        return status >= 200 && status < 300;
    }

    /** Empty where the body is no JSON, as that of a proxy or a login page. */
    Optional<JsonNode> json() {
        try {
            return Optional.of(JSON.readTree(body)).filter(it -> !it.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Kibana's own words, or what there is instead of them. */
    String reason() {
        JsonNode message = json().map(it -> it.path("message")).orElse(null);
        if (message == null || message.isMissingNode()) {
            return shortened(body.isBlank() ? "no reason given" : body);
        }
        return shortened(message.isTextual() ? message.asText() : message.toString());
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + " ...";
    }
}
