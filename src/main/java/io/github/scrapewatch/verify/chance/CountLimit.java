package io.github.scrapewatch.verify.chance;

import io.github.scrapewatch.rule.EsqlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of an ES|QL query up to a limit that only more events can help to reach: the first {@code STATS}, where what comes before
 * it looks at each event by itself, and of the {@code WHERE} right after it those conditions that ask a count to be large, or the sum of
 * what an earlier {@code WHERE} says to be no less than zero. Whatever else that {@code WHERE} asks can only leave less.
 */
record CountLimit(String commands) {
    private static final Set<String> ONE_BY_ONE = Set.of(
            "from", "where", "eval", "mv_expand", "grok", "dissect", "rename", "drop", "keep", "enrich", "lookup");
    private static final Pattern COUNT =
            Pattern.compile("(?is)([a-z_][a-z0-9_.]*)\\s*=\\s*COUNT(?:_DISTINCT)?\\s*(\\(.*)");
    private static final Pattern SUM =
            Pattern.compile("(?is)([a-z_][a-z0-9_.]*)\\s*=\\s*SUM\\s*\\(\\s*([a-z_][a-z0-9_.]*)\\s*\\)(.*)");
    private static final Pattern ENOUGH = Pattern.compile("(?is)([a-z_][a-z0-9_.]*)\\s*>=?\\s*[0-9]+");
    private static final Pattern END_OF_AGGREGATE = Pattern.compile("(?is)\\s*|\\s*(?:BY|WHERE)\\b.*");

    static Optional<CountLimit> of(EsqlText text) {
        List<String> commands = text.commands();
        Set<String> notNegative = new HashSet<>();
        for (int at = 0; at + 1 < commands.size(); at++) {
            String command = commands.get(at);
            String name = name(command);
            if (name.equals("stats") && name(commands.get(at + 1)).equals("where")) {
                return limit(command, commands.get(at + 1), notNegative).map(limit -> upTo(text, limit));
            }
            if (!ONE_BY_ONE.contains(name)) {
                return Optional.empty();
            }
            if (name.equals("where")) {
                notNegative.addAll(enough(arguments(command)));
            } else {
                // It may become something else there.
                notNegative.removeIf(command::contains);
            }
        }
        return Optional.empty();
    }

    private static CountLimit upTo(EsqlText text, String limit) {
        List<String> kept = new ArrayList<>();
        for (String command : text.commands()) {
            kept.add(command);
            if (name(command).equals("stats")) {
                break;
            }
        }
        kept.add("WHERE " + limit);
        return new CountLimit(String.join("\n| ", kept));
    }

    private static Optional<String> limit(String stats, String where, Set<String> notNegative) {
        Set<String> growing = growing(arguments(stats), notNegative);
        List<String> limits = conditions(arguments(where)).stream()
                .filter(it -> enough(it).stream().anyMatch(growing::contains))
                .toList();
        return limits.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", limits));
    }

    /** Those that all have to be met. */
    private static List<String> conditions(String where) {
        return TopLevel.split(where, "OR").size() > 1
                ? List.of()
                : TopLevel.split(where, "AND").stream().map(String::strip).toList();
    }

    /** The names of which a condition asks that they are as large as a number. */
    private static List<String> enough(String where) {
        return conditions(where).stream()
                .map(ENOUGH::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1))
                .toList();
    }

    /** The names of what is nothing but a count, or a sum of what is not negative. */
    private static Set<String> growing(String aggregates, Set<String> notNegative) {
        Set<String> growing = new HashSet<>();
        for (String aggregate : TopLevel.split(aggregates, ",")) {
            Matcher count = COUNT.matcher(aggregate.strip());
            Matcher sum = SUM.matcher(aggregate.strip());
            if (count.matches() && isAll(TopLevel.afterBrackets(count.group(2)))) {
                growing.add(count.group(1));
            } else if (sum.matches() && notNegative.contains(sum.group(2)) && isAll(sum.group(3))) {
                growing.add(sum.group(1));
            }
        }
        return growing;
    }

    private static boolean isAll(String rest) {
        return END_OF_AGGREGATE.matcher(rest).matches();
    }

    private static String name(String command) {
        return command.split("[^A-Za-z_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String arguments(String command) {
        return command.substring(name(command).length());
    }
}
