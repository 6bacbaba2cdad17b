package io.github.scrapewatch.verify.chance;

import io.github.scrapewatch.rule.EsqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands of an ES|QL query up to a limit that only more events can help to reach: the first {@code STATS}, where what comes before
 * it looks at each event by itself, and of the {@code WHERE} right after it those conditions that ask a count to be large, or the sum of
 * what an earlier {@code WHERE} says to be no less than zero. Whatever else that {@code WHERE} asks can only leave less.
 */
public record CountLimit(List<String> before, String stats, String where) {
    private static final Set<String> ONE_BY_ONE = Set.of(
            "from", "where", "eval", "mv_expand", "grok", "dissect", "rename", "drop", "keep", "enrich", "lookup");
    private static final Pattern COUNT =
            Pattern.compile("(?is)([a-z_][a-z0-9_.]*)\\s*=\\s*COUNT(?:_DISTINCT)?\\s*(\\(.*)");
    private static final Pattern SUM =
            Pattern.compile("(?is)([a-z_][a-z0-9_.]*)\\s*=\\s*SUM\\s*\\(\\s*([a-z_][a-z0-9_.]*)\\s*\\)(.*)");
    private static final Pattern ENOUGH = Pattern.compile("(?is)([a-z_][a-z0-9_.]*)\\s*>=?\\s*([0-9]{1,9})");
    /** The first or last of those groups that meet a condition. */
    private static final Pattern EXTREME = Pattern.compile(
            "(?is)([a-z_][a-z0-9_.]*)\\s*=\\s*(?:MAX|MIN)\\s*\\(\\s*CASE\\s*\\(([^,()]*),\\s*[a-z_][a-z0-9_.]*\\s*\\)\\s*\\)");

    private static final Pattern APART = Pattern.compile(
            "(?is)DATE_DIFF\\s*\\(\\s*\"[a-z]+\"\\s*,\\s*([a-z_][a-z0-9_.]*)\\s*,\\s*([a-z_][a-z0-9_.]*)\\s*\\)\\s*>=?\\s*[0-9]+");
    private static final Pattern END_OF_AGGREGATE = Pattern.compile("(?is)\\s*|\\s*(?:BY|WHERE)\\b.*");

    public static Optional<CountLimit> of(EsqlText text) {
        List<String> commands = text.commands();
        Set<String> notNegative = new HashSet<>();
        for (int at = 0; at + 1 < commands.size(); at++) {
            String command = commands.get(at);
            String name = name(command);
            if (name.equals("stats")) {
                Set<String> growing = growing(arguments(command), notNegative);
                List<String> before = commands.subList(0, at);
                return limits(commands.subList(at + 1, commands.size()), growing)
                        .map(limits -> new CountLimit(before, command, "WHERE " + limits));
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

    public CountLimit {
        before = List.copyOf(before);
    }

    String commands() {
        return joined(before, stats);
    }

    /**
     * The same with more to tell of each group.
     *
     * @param column to be made of each event
     * @param aggregates of a group's events
     * @param divider by what groups are divided further
     */
    String commands(String column, String aggregates, Optional<String> divider) {
        List<String> columns = new ArrayList<>(before);
        columns.add(1, "EVAL " + column);
        List<String> parts = TopLevel.split(stats, "BY");
        String groups = Stream.concat(parts.stream().skip(1), divider.stream()).collect(Collectors.joining(", "));
        return joined(columns, parts.get(0) + ", " + aggregates + (groups.isEmpty() ? "" : " BY " + groups));
    }

    private String joined(List<String> columns, String counted) {
        return String.join("\n| ", columns) + "\n| " + counted + "\n| " + where;
    }

    /** @param commands that follow the counting */
    private static Optional<String> limits(List<String> commands, Set<String> growing) {
        String first = commands.get(0);
        if (name(first).equals("where")) {
            return joined(conditions(arguments(first)).stream().filter(it -> asksEnough(it, growing)));
        }
        boolean apart = commands.size() > 1
                && name(first).equals("stats")
                && name(commands.get(1)).equals("where");
        // These hold of different groups, so that one of them has to do.
        return apart
                ? ofGroupsApart(first, commands.get(1))
                        .filter(it -> asksEnough(it, growing))
                        .max(Comparator.comparingInt(CountLimit::number))
                : Optional.empty();
    }

    private static Optional<String> joined(Stream<String> limits) {
        return Optional.of(limits.collect(Collectors.joining(" AND "))).filter(it -> !it.isEmpty());
    }

    private static boolean asksEnough(String condition, Set<String> growing) {
        return enough(condition).stream().anyMatch(growing::contains);
    }

    /**
     * What groups have to meet of which the first or the last is asked to lie apart from those of another kind: where there is none, there
     * is no distance.
     */
    private static Stream<String> ofGroupsApart(String stats, String where) {
        List<String> apart = conditions(arguments(where)).stream()
                .map(APART::matcher)
                .filter(Matcher::matches)
                .flatMap(it -> Stream.of(it.group(1), it.group(2)))
                .toList();
        return TopLevel.split(arguments(stats), ",").stream()
                .map(it -> EXTREME.matcher(it.strip()))
                .filter(it -> it.matches() && apart.contains(it.group(1)))
                .map(it -> it.group(2).strip());
    }

    private static int number(String condition) {
        Matcher matcher = ENOUGH.matcher(condition);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
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
