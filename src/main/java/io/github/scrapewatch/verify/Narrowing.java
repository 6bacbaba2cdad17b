package io.github.scrapewatch.verify;

import io.github.scrapewatch.rule.EsqlText;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a rule see the data streams of one scenario only: {@code logs-confluence.access-*} becomes {@code
 * logs-confluence.access-NAMESPACE*}. Nothing else of a rule is changed.
 *
 * @param namespaces of which those streams are; each is the beginning of a name
 * @param filled names up to the namespace, {@code logs-confluence.access}, of which there is a stream in the first namespace: nothing is
 *     sought in the others then
 */
public record Narrowing(List<String> namespaces, Set<String> filled) {
    /** Of a data stream's name: its type, its dataset, its namespace. */
    private static final int PARTS = 3;

    private static final Pattern FROM =
            Pattern.compile("(?is)\\A(.*?\\bFROM\\s+)(.*?)(\\s+METADATA\\b.*|\\s*\\|.*|\\s*)\\z");

    public Narrowing {
        namespaces = List.copyOf(namespaces);
        filled = Set.copyOf(filled);
    }

    public Narrowing(List<String> namespaces) {
        this(namespaces, Set.of());
    }

    public List<String> patterns(List<String> index) {
        return index.stream().flatMap(this::narrowed).distinct().toList();
    }

    private Stream<String> narrowed(String pattern) {
        boolean inTheFirst = filled.stream().anyMatch(it -> pattern.startsWith(it + "-"));
        return namespaces.stream().limit(inTheFirst ? 1 : Long.MAX_VALUE).map(it -> narrowed(pattern, it));
    }

    /** The query with other patterns after its first {@code FROM}. */
    public String esql(String query) {
        List<String> index = EsqlText.of(query).index();
        Matcher matcher = FROM.matcher(query);
        if (index.isEmpty() || !matcher.matches()) {
            return query;
        }
        String narrowed = patterns(index).stream().collect(Collectors.joining(","));
        return matcher.group(1) + narrowed + matcher.group(3);
    }

    private static String narrowed(String pattern, String namespace) {
        String[] parts = pattern.split("-", PARTS);
        if (parts.length < 2) {
            // No data stream: a table that rules join with, or an index that scenarios do not fill.
            return pattern;
        }
        return parts[0] + "-" + parts[1] + "-" + namespace + "*";
    }
}
