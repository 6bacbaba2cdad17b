package io.github.scrapewatch.node.processor.network;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;

/** A URI in pieces; what it does not have is null, or -1 for the port. */
record Uri(String scheme, String userInfo, String host, int port, String path, String query, String fragment) {
    static Uri parse(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException notStrict) {
            return lenient(text);
        }
    }

    private static Uri of(URI uri) {
        return new Uri(
                uri.getScheme(),
                uri.getUserInfo(),
                uri.getHost(),
                uri.getPort(),
                uri.getPath(),
                uri.getQuery(),
                uri.getFragment());
    }

    /** A URL may hold characters that a URI must not: blanks, say, or an unescaped bar. */
    // URL's constructors are deprecated since 20, but what replaces them demands a valid URI.
    @SuppressWarnings("deprecation")
    private static Uri lenient(String text) {
        try {
            URL url = new URL(text);
            return new Uri(
                    url.getProtocol(),
                    url.getUserInfo(),
                    url.getHost(),
                    url.getPort(),
                    url.getPath(),
                    url.getQuery(),
                    url.getRef());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("unable to parse URI [" + text + "]");
        }
    }

    /** The pieces under their ECS names. Scheme and domain are always there, the others as far as the URI has them. */
    Map<String, Object> parts() {
        Map<String, Object> parts = new HashMap<>();
        parts.put("scheme", scheme);
        parts.put("domain", host);
        putIfPresent(parts, "path", path);
        putIfPresent(parts, "extension", extension());
        putIfPresent(parts, "port", port == -1 ? null : port);
        putIfPresent(parts, "query", query);
        putIfPresent(parts, "fragment", fragment);
        putUser(parts);
        return parts;
    }

    private static void putIfPresent(Map<String, Object> parts, String name, Object value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    /** What follows the last dot of the last segment. */
    private String extension() {
        if (path == null || path.indexOf('/') < 0) {
            return null;
        }
        String file = path.substring(path.lastIndexOf('/'));
        int dot = file.lastIndexOf('.');
        return dot < 0 ? null : file.substring(dot + 1);
    }

    private void putUser(Map<String, Object> parts) {
        if (userInfo == null) {
            return;
        }
        parts.put("user_info", userInfo);
        int colon = userInfo.indexOf(':');
        if (colon >= 0) {
            parts.put("username", userInfo.substring(0, colon));
            parts.put("password", userInfo.substring(colon + 1));
        }
    }
}
