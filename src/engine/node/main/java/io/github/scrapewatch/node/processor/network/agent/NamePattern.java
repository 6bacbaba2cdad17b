package io.github.scrapewatch.node.processor.network.agent;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One pattern of the list. Its first group is the name and the next four are the parts of the version, each unless a replacement is
 * given.
 */
record NamePattern(Pattern pattern, String name, List<String> version) {
    private static final int VERSION_PARTS = 4;

    static NamePattern unversioned(Map<String, String> entry, String nameKey) {
        int flags = "i".equals(entry.get("regex_flag")) ? Pattern.CASE_INSENSITIVE : 0;
        Pattern pattern = Pattern.compile(entry.get("regex"), flags);
        return new NamePattern(pattern, entry.getOrDefault(nameKey, "$1"), List.of());
    }

    /** The keys are those of the replacements; {@code %d} in the second stands for the part of the version. */
    static NamePattern versioned(Map<String, String> entry, String nameKey, String versionKey) {
        NamePattern named = unversioned(entry, nameKey);
        List<String> version = IntStream.rangeClosed(1, VERSION_PARTS)
                .mapToObj(part -> entry.getOrDefault(versionKey.formatted(part), "$" + (part + 1)))
                .toList();
        return new NamePattern(named.pattern(), named.name(), version);
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
