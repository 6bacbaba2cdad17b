package io.github.scrapewatch.node.processor.network.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One pattern of the list. Its first group is the name and the next four are the parts of the version, each unless a replacement is
 * given.
 */
record NamePattern(Pattern pattern, String name, List<String> version) {
    private static final int VERSION_PARTS = 4;

    /** {@code nameKey} and {@code versionKey} (with the part's number for {@code %d}) are the keys of the replacements. */
    static NamePattern of(Map<String, String> entry, String nameKey, String versionKey) {
        int flags = "i".equals(entry.get("regex_flag")) ? Pattern.CASE_INSENSITIVE : 0;
        List<String> version = new ArrayList<>();
        for (int part = 1; part <= VERSION_PARTS; part++) {
            version.add(entry.getOrDefault(versionKey.formatted(part), "$" + (part + 1)));
        }
        return new NamePattern(
                Pattern.compile(entry.get("regex"), flags), entry.getOrDefault(nameKey, "$1"), List.copyOf(version));
    }

    /** Null if the text does not match. */
    Named match(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String found = filledIn(name, matcher);
        return found.isEmpty() ? null : new Named(found, version(matcher));
    }

    /** The parts up to the first that is missing. */
    private String version(Matcher matcher) {
        List<String> parts = version.stream()
                .map(part -> filledIn(part, matcher))
                .takeWhile(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? null : String.join(".", parts);
    }

    private static String filledIn(String template, Matcher matcher) {
        String filled = template;
        for (int group = 1; filled.indexOf('$') >= 0 && group <= VERSION_PARTS + 1; group++) {
            String value = group <= matcher.groupCount() ? matcher.group(group) : null;
            filled = filled.replace("$" + group, value == null ? "" : value);
        }
        return filled.strip();
    }
}
