package io.github.scrapewatch.elastic.kibana;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path with its parameters. */
record Call(String path) {
    Call with(String name, Object value) {
        String encoded =
                URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
        return new Call(path + (path.contains("?") ? "&" : "?") + name + "=" + encoded);
    }

    @Override
    public String toString() {
        return path;
    }
}
