package io.github.scrapewatch.node.script.api;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.elasticsearch.common.unit.ByteSizeValue;

/** Processors that a script can call without a pipeline: {@code ctx.size = Processors.bytes(ctx.size)}. */
public final class Processors {
    private Processors() {}

    public static long bytes(String value) {
        return ByteSizeValue.parseBytesSizeValue(value, null, "Ingest Field").getBytes();
    }

    public static String lowercase(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    public static String uppercase(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    public static Object json(Object value) throws IOException {
        return Json.load(value == null ? "null" : value.toString());
    }

    /** Parses the JSON text of a field and puts its members into the document itself. */
    public static void json(Map<String, Object> document, String field) throws IOException {
        if (json(document.get(field)) instanceof Map<?, ?> members) {
            members.forEach((name, value) -> document.put(name.toString(), value));
        } else {
            throw new IllegalArgumentException("cannot add non-map fields to root of document");
        }
    }

    public static String urlDecode(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
