package io.github.scrapewatch.elastic.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.EngineException;
import java.util.ArrayList;
import java.util.List;

/** All pages of what Kibana shows page by page. */
final class Pages {
    private static final int PER_PAGE = 100;
    /** Kibana shows nothing beyond it. */
    private static final int MOST = 10_000;

    private Pages() {}

    static List<JsonNode> all(KibanaHttp http, Call call) {
        List<JsonNode> found = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode answer =
                    http.get(call.with("page", page).with("per_page", PER_PAGE).path());
            JsonNode data = answer.path("data");
            data.forEach(found::add);
            int total = answer.path("total").asInt(-1);
            if (!data.isArray() || total < 0) {
                throw Failures.notKibana(http.base(), "GET " + call);
            }
            if (found.size() >= total) {
                return found;
            }
            if (data.isEmpty() || found.size() >= MOST) {
                throw new EngineException(
                        http.base() + " shows " + found.size() + " of " + total + " to GET " + call + ".",
                        "Run the command again when nobody changes them.");
            }
        }
    }
}
