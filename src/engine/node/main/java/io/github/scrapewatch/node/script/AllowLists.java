package io.github.scrapewatch.node.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.elasticsearch.painless.spi.Whitelist;
import org.elasticsearch.painless.spi.WhitelistLoader;
import org.elasticsearch.painless.spi.annotation.WhitelistAnnotationParser;
import org.elasticsearch.script.DocBasedScript;
import org.elasticsearch.script.IngestScript;
import org.elasticsearch.script.ScoreScript;
import org.elasticsearch.script.ScriptContext;
import org.elasticsearch.script.WriteScript;

/** Which allow lists hold in which context. */
final class AllowLists {
    private static final Map<String, String> RUNTIME_FIELDS = Map.of(
            "keyword_field", "runtime_keyword",
            "long_field", "runtime_long",
            "double_field", "runtime_double",
            "date_field", "runtime_date",
            "boolean_field", "runtime_boolean",
            "ip_field", "runtime_ip",
            "geo_point_field", "runtime_geo_point",
            "geometry_field", "runtime_geometry",
            "composite_field", "runtime_composite");

    private final Map<String, Whitelist> parsed = new ConcurrentHashMap<>();

    List<Whitelist> of(ScriptContext<?> context) {
        return Stream.concat(
                        Whitelist.BASE_WHITELISTS.stream(),
                        names(context).stream().map(name -> parsed.computeIfAbsent(name, AllowLists::parse)))
                .toList();
    }

    private static List<String> names(ScriptContext<?> context) {
        List<String> names = new ArrayList<>(List.of("base"));
        if (WriteScript.class.isAssignableFrom(context.instanceClazz)) {
            names.add("write");
        }
        if (DocBasedScript.class.isAssignableFrom(context.instanceClazz)) {
            names.add("document");
        }
        if (context.instanceClazz == IngestScript.class) {
            names.add("ingest");
        }
        if (context.instanceClazz == ScoreScript.class) {
            names.add("score");
        }
        if (RUNTIME_FIELDS.containsKey(context.name)) {
            names.add("runtime");
            names.add(RUNTIME_FIELDS.get(context.name));
        }
        return names;
    }

    private static Whitelist parse(String name) {
        return WhitelistLoader.loadFromResourceFiles(
                AllowLists.class, WhitelistAnnotationParser.BASE_ANNOTATION_PARSERS, name + ".txt");
    }
}
