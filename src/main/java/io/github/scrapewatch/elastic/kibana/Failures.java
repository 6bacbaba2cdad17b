package io.github.scrapewatch.elastic.kibana;

import io.github.scrapewatch.elastic.Reasons;
import io.github.scrapewatch.elastic.remote.Access;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.RejectedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLException;

/** What an answer that is none means, and what to do about it. */
final class Failures {
    private static final String SAFE = "Run the command again: it begins with what is there.";

    private Failures() {}

    static RuntimeException of(URI base, String request, Answer answer) {
        int status = answer.status();
        if (status == 401) {
            return Access.refused(base, answer.reason());
        }
        if (status == 403) {
            return new EngineException(
                    base + " does not allow " + request + ": " + answer.reason() + ".",
                    "Grant the privilege, or use another API key; docs/reference/deploy.md lists a sufficient role.");
        }
        if (status == 429) {
            return new EngineException(
                    base + " turns requests away because there are too many (" + request + ").",
                    "Wait a while. " + SAFE);
        }
        if (status >= 300 && status < 400) {
            return new EngineException(
                    base + " redirects " + request + " to " + answer.location().orElse("nowhere") + ".",
                    "Give the URL that Kibana itself has, with its base path.");
        }
        if (status >= 500) {
            return new EngineException(
                    base + " failed at " + request + " (" + status + "): " + answer.reason() + ".",
                    "Look into Kibana's log. " + SAFE);
        }
        return answer.json().isEmpty() ? notKibana(base, request) : rejected(request, answer);
    }

    private static RejectedException rejected(String request, Answer answer) {
        String type = answer.json().map(it -> it.path("error").asText()).orElse("");
        return new RejectedException(request, answer.status(), type.isEmpty() ? "error" : type, answer.reason());
    }

    static EngineException notKibana(URI base, String request) {
        return new EngineException(
                base + " does not answer " + request + " as Kibana does.",
                "Check the URL: it is that of Kibana (often port 5601), not of Elasticsearch or of a proxy's login.");
    }

    static EngineException noAnswer(URI base, String request, IOException cause) {
        boolean neverReached = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLException;
        return new EngineException(
                "No answer of " + base + " to " + request + ": " + Reasons.of(cause) + ".",
                neverReached
                        ? "Check the URL; for a CA of your own, set SCRAPEWATCH_CA_FILE to its certificate."
                        : SAFE,
                cause);
    }
}
