package io.github.scrapewatch.elastic;

import com.fasterxml.jackson.databind.JsonNode;

/** Elasticsearch's error objects in words. */
final class ErrorText {
    private ErrorText() {}

    /** Where a request to many shards fails, such as a refresh, the answer is no error but what became of each of them. */
    static JsonNode errorOf(JsonNode answer) {
        JsonNode error = answer.path("error");
        return error.isMissingNode() ? answer.at("/_shards/failures/0/reason") : error;
    }

    static String of(JsonNode error) {
        if (error.isTextual()) {
            return error.asText();
        }
        // That all shards failed tells nothing; why the first of them did, does.
        JsonNode shard = error.at("/failed_shards/0/reason");
        JsonNode telling = shard.isObject() ? shard : error;
        StringBuilder reason = new StringBuilder(telling.path("reason").asText("no reason given"));
        String cause = innermostCause(telling);
        if (!cause.isEmpty() && reason.indexOf(cause) < 0) {
            reason.append(": ").append(cause);
        }
        telling.path("script_stack").forEach(line -> reason.append("\n    ").append(line.asText()));
        return reason.toString();
    }

    /** Such as a script's own error, which tells the place. */
    private static String innermostCause(JsonNode error) {
        String innermost = "";
        for (JsonNode cause = error.path("caused_by"); cause.isObject(); cause = cause.path("caused_by")) {
            String reason = cause.path("reason").asText("");
            innermost = reason.isEmpty() ? innermost : reason;
        }
        return innermost;
    }
}
