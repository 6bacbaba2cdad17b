package io.github.scrapewatch.node.script.api;

import java.io.IOException;
import org.elasticsearch.common.Strings;
import org.elasticsearch.xcontent.XContentBuilder;
import org.elasticsearch.xcontent.XContentParser;
import org.elasticsearch.xcontent.XContentParserConfiguration;
import org.elasticsearch.xcontent.json.JsonXContent;

/** {@code Json.load} and {@code Json.dump}. */
public final class Json {
    private Json() {}

    public static Object load(String json) throws IOException {
        try (XContentParser parser = JsonXContent.jsonXContent.createParser(XContentParserConfiguration.EMPTY, json)) {
            return value(parser);
        }
    }

    public static String dump(Object value) throws IOException {
        return dump(value, false);
    }

    public static String dump(Object value, boolean pretty) throws IOException {
        try (XContentBuilder builder = JsonXContent.contentBuilder()) {
            if (pretty) {
                builder.prettyPrint();
            }
            return Strings.toString(builder.value(value));
        }
    }

    /** Anything that is no value of JSON reads as null. */
    private static Object value(XContentParser parser) throws IOException {
        XContentParser.Token token = parser.nextToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> parser.map();
            case START_ARRAY -> parser.list();
            case VALUE_STRING -> parser.text();
            case VALUE_NUMBER -> parser.numberValue();
            case VALUE_BOOLEAN -> parser.booleanValue();
            default -> null;
        };
    }
}
