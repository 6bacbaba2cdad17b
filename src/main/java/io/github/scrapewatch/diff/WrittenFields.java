package io.github.scrapewatch.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which fields the processors of pipelines name. The contract of fields is made by running the pipelines; until somebody has done that
 * again, a processor that is gone is seen here only.
 */
final class WrittenFields {
    private static final List<String> TARGETS = List.of("target_field", "field");
    /** A path in Painless from the document on: {@code ctx.user.name}, {@code ctx?.user?.name}, {@code ctx['user']['name']}. */
    private static final Pattern PATH = Pattern.compile(
            "\\bctx((?:\\??\\.[A-Za-z_@][\\w@]*(?![\\w(])|\\[\\s*['\"][\\w@.-]+['\"]\\s*])+)(\\s*=(?!=))?");

    /** Who reads a field does not write it, and neither does who talks of it. */
    private static final Set<String> SAID_ONLY = Set.of("description", "tag", "if", "value", "copy_from");

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z_@][\\w@.-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_@][\\w@]*(?:\\.[A-Za-z_@][\\w@]*)*");

    private static final Pattern WORD = Pattern.compile("@?\\w+");

    private final Map<String, String> writers = new TreeMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> scripts = new LinkedHashSet<>();
    private final Map<String, String> words = new HashMap<>();

    WrittenFields(Side side) {
        side.items(Part.Kind.PIPELINE).forEach(it -> processors(it.part().file(), it.content()));
    }

    /** The processor that writes each field, as far as it says so itself. */
    Map<String, String> writers() {
        return writers;
    }

    /** The processor that has the last part of the name in it, in whatever way: none other can write it. */
    Optional<String> hasWordFor(String field) {
        return Optional.ofNullable(words.get(field.substring(field.lastIndexOf('.') + 1)));
    }

    /**
     * Whether any processor may write the field. In a script that is not as it was, a part of the name is enough: it may be written
     * through a variable now.
     */
    boolean mayWrite(String field, WrittenFields before) {
        Pattern last = Pattern.compile("\\b" + Pattern.quote(field.substring(field.lastIndexOf('.') + 1)) + "\\b");
        return named.contains(field)
                || scripts.stream()
                        .filter(it -> !before.scripts.contains(it))
                        .anyMatch(it -> last.matcher(it).find());
    }

    private void processors(String file, JsonNode node) {
        if (node.isArray()) {
            node.forEach(it -> processor(file, it));
        }
        for (String key : List.of("processors", "on_failure", "processor")) {
            JsonNode inner = node.path(key);
            if (inner.isArray()) {
                inner.forEach(it -> processor(file, it));
            } else if (inner.isObject()) {
                processor(file, inner);
            }
        }
    }

    private void processor(String file, JsonNode processor) {
        processor.properties().forEach(it -> {
            JsonNode settings = it.getValue();
            String what = "the processor '" + settings.path("tag").asText(it.getKey()) + "' of " + file;
            if (!it.getKey().equals("remove")) {
                mentions(settings);
                words(settings, what);
                TARGETS.stream()
                        .filter(key -> settings.path(key).isTextual())
                        .findFirst()
                        .ifPresent(key -> writers.putIfAbsent(settings.get(key).asText(), what));
            }
            script(settings.path("source").asText(), what);
            processors(file, settings);
        });
    }

    private void words(JsonNode settings, String what) {
        if (settings.isTextual()) {
            WORD.matcher(settings.asText()).results().forEach(it -> words.putIfAbsent(it.group(), what));
        }
        settings.properties().forEach(it -> {
            if (!it.getKey().equals("description") && !it.getKey().equals("tag")) {
                words.putIfAbsent(it.getKey(), what);
                words(it.getValue(), what);
            }
        });
        if (settings.isArray()) {
            settings.forEach(it -> words(it, what));
        }
    }

    private void script(String source, String what) {
        scripts.add(source);
        for (Matcher path = PATH.matcher(source); path.find(); ) {
            if (path.group(2) != null) {
                String field = dotted(path.group(1));
                named.add(field);
                writers.putIfAbsent(field, what);
            }
        }
    }

    private static String dotted(String path) {
        Matcher segment = SEGMENT.matcher(path);
        StringBuilder dotted = new StringBuilder();
        while (segment.find()) {
            String part = segment.group();
            dotted.append(dotted.isEmpty() || part.startsWith(".") ? "" : ".").append(part);
        }
        return dotted.toString();
    }

    private void mentions(JsonNode settings) {
        if (settings.isTextual()) {
            NAME.matcher(settings.asText()).results().forEach(it -> named.add(it.group()));
        }
        settings.properties().forEach(it -> {
            if (!SAID_ONLY.contains(it.getKey())) {
                named.add(it.getKey());
                mentions(it.getValue());
            }
        });
        if (settings.isArray()) {
            settings.forEach(this::mentions);
        }
    }
}
