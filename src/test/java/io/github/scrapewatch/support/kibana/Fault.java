package io.github.scrapewatch.support.kibana;

import java.time.Duration;
import java.util.Map;

/** Something that goes wrong with one request. */
public sealed interface Fault {

    /** Answers so, and does nothing. */
    record Status(int status, Map<String, String> headers, String body) implements Fault {}

    /** Does what is asked, and ends the connection without an answer. */
    record CutAfterDoing() implements Fault {}

    /** Ends the connection at once. */
    record Cut() implements Fault {}

    /** Does what is asked, and sends the first half of the answer. */
    record HalfAnAnswer() implements Fault {}

    /** Does what is asked, and answers late. */
    record Slow(Duration by) implements Fault {}

    static Fault status(int status, String message) {
        return new Status(status, Map.of(), "{\"statusCode\":" + status + ",\"message\":\"" + message + "\"}");
    }

    /** @param retryAfter the header's value */
    static Fault tooMany(String retryAfter) {
        return new Status(429, Map.of("Retry-After", retryAfter), "{\"message\":\"Too Many Requests\"}");
    }
}
