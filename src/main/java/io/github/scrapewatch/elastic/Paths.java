package io.github.scrapewatch.elastic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names as parts of a request path. */
final class Paths {
    private Paths() {}

    static String encode(List<String> names) {
        return encode(String.join(",", names));
    }

    static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
