package io.github.scrapewatch.verify.chance;

import io.github.scrapewatch.rule.EsqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of an ES|QL query up to a limit that only more events can help to reach: the first {@code STATS}, where what comes before
 * it looks at each event by itself, and of the {@code WHERE} right after it those conditions that ask a count to be large. Whatever else
 * that {@code WHERE} asks can only leave less.
 */
record CountLimit(String commands) {
    private static final Set<String> ONE_BY_ONE = Set.of(
            "from", "where", "eval", "mv_expand", "grok", "dissect", "rename", "drop", "keep", "enrich", "lookup");
    private static final Pattern COUNT =
            Pattern.compile("(?is)([a-z_][a-z0-9_.]*)\\s*=\\s*COUNT(?:_DISTINCT)?\\s*(\\(.*)");
    private static final Pattern ENOUGH = Pattern.compile("(?is)([a-z_][a-z0-9_.]*)\\s*>=?\\s*[0-9]+");
    private static final Pattern END_OF_AGGREGATE = Pattern.compile("(?is)\\s*|\\s*(?:BY|WHERE)\\b.*");

    static Optional<CountLimit> of(EsqlText text) {
        List<String> commands = text.commands();
        for (int at = 0; at + 1 < commands.size(); at++) {
            String name = name(commands.get(at));
            if (name.equals("stats") && name(commands.get(at + 1)).equals("where")) {
                return limit(commands.get(at), commands.get(at + 1)).map(limit -> upTo(text, limit));
            }
            if (!ONE_BY_ONE.contains(name)) {
                return Optional.empty();
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

    private static Optional<String> limit(String stats, String where) {
        Set<String> counts = counts(arguments(stats));
        String condition = arguments(where);
        if (TopLevel.split(condition, "OR").size() > 1) {
            return Optional.empty();
        }
        List<String> limits = TopLevel.split(condition, "AND").stream()
                .map(String::strip)
                .filter(it -> enough(it, counts))
                .toList();
        return limits.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", limits));
    }

    private static boolean enough(String condition, Set<String> counts) {
        Matcher matcher = ENOUGH.matcher(condition);
        return matcher.matches() && counts.contains(matcher.group(1));
    }

    /** The names of what is nothing but a count. */
    private static Set<String> counts(String aggregates) {
        Set<String> counts = new java.util.HashSet<>();
        for (String aggregate : TopLevel.split(aggregates, ",")) {
            Matcher matcher = COUNT.matcher(aggregate.strip());
            if (matcher.matches()
                    && END_OF_AGGREGATE
                            .matcher(TopLevel.afterBrackets(matcher.group(2)))
                            .matches()) {
                counts.add(matcher.group(1));
            }
        }
        return counts;
    }

    private static String name(String command) {
        return command.split("[^A-Za-z_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String arguments(String command) {
        return command.substring(name(command).length());
    }
}
