package io.github.scrapewatch.node.processor.document;

import java.io.IOException;
import org.elasticsearch.xcontent.XContentParseException;
import org.elasticsearch.xcontent.XContentParser;
import org.elasticsearch.xcontent.XContentParserConfiguration;
import org.elasticsearch.xcontent.XContentType;

/** How {@code json} reads text: the first value in it, and, if strict, nothing after that. */
record JsonText(boolean allowDuplicateKeys, boolean strict) {
    Object read(Object text) {
        String json = text == null ? "null" : text.toString();
        try (XContentParser parser =
                XContentType.JSON.xContent().createParser(XContentParserConfiguration.EMPTY, json)) {
            parser.allowDuplicateKeys(allowDuplicateKeys);
            Object value = first(parser);
            if (strict) {
                refuseMore(parser, json);
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Object first(XContentParser parser) throws IOException {
        XContentParser.Token token = parser.nextToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case VALUE_STRING -> parser.text();
            case VALUE_NUMBER -> parser.numberValue();
            case VALUE_BOOLEAN -> parser.booleanValue();
            case START_OBJECT -> parser.map();
            case START_ARRAY -> parser.list();
            case VALUE_EMBEDDED_OBJECT -> throw new IllegalArgumentException("cannot read binary value");
            default -> null;
        };
    }

    private static void refuseMore(XContentParser parser, String json) {
        String message = "The input " + json + " is not valid JSON and the strict_json_parsing parameter is true";
        try {
            if (parser.nextToken() == null) {
                return;
            }
        } catch (XContentParseException | IOException e) {
            throw new IllegalArgumentException(message, e);
        }
        throw new IllegalArgumentException(message);
    }
}
