package io.github.scrapewatch.node.aggregation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.elasticsearch.common.ParsingException;
import org.elasticsearch.search.aggregations.pipeline.BucketHelpers.GapPolicy;
import org.elasticsearch.xcontent.XContentParser;

/** Which numbers of a bucket a script sees, by the names it sees them under. */
record BucketPaths(Map<String, String> byName) {
    BucketPaths {
        byName = new TreeMap<>(byName);
    }

    /** Names may be left out: a single path is called _value, the paths of a list _value0, _value1 and so on. */
    static BucketPaths read(XContentParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new BucketPaths(Map.of("_value", parser.text()));
            case START_ARRAY -> numbered(parser);
            default -> new BucketPaths(parser.mapStrings());
        };
    }

    private static BucketPaths numbered(XContentParser parser) throws IOException {
        Map<String, String> paths = new LinkedHashMap<>();
        while (parser.nextToken() != XContentParser.Token.END_ARRAY) {
            paths.put("_value" + paths.size(), parser.text());
        }
        return new BucketPaths(paths);
    }

    static GapPolicy readGapPolicy(XContentParser parser) throws IOException {
        if (parser.currentToken() != XContentParser.Token.VALUE_STRING) {
            throw new ParsingException(parser.getTokenLocation(), "Unsupported token [" + parser.currentToken() + "]");
        }
        return GapPolicy.parse(parser.text().toLowerCase(Locale.ROOT), parser.getTokenLocation());
    }

    String[] paths() {
        return byName.values().toArray(String[]::new);
    }
}
