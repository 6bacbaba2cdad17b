package io.github.scrapewatch.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.support.RawHttp;
import java.util.List;

/** The engine under test. It is emptied before a case that looks at what is stored, if one before it has stored something. */
final class Node {
    private static final List<String> ALL = List.of(
            "/_data_stream/*?expand_wildcards=all",
            "/*?expand_wildcards=open,closed",
            "/_ingest/pipeline/*",
            "/_index_template/*",
            "/_component_template/*");

    private final RawHttp http;
    private boolean used;

    Node(RawHttp http) {
        this.http = http;
    }

    RawHttp.Answer send(String method, String path, JsonNode body) {
        return http.send(method, path, body.toString());
    }

    RawHttp.Answer send(String method, String path, String body) {
        return http.send(method, path, body);
    }

    void emptied() {
        if (used) {
            ALL.forEach(path -> http.send("DELETE", path));
        }
        used = true;
    }
}
