package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Anatomy;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.result.Explanation.Group;
import io.github.scrapewatch.result.Explanation.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks an ES|QL query command by command what it leaves. */
final class EsqlNarrowing implements Sieve {
    /** A comparison of a column with a number. */
    private static final Pattern LIMIT = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\s*(>=|>)\\s*([0-9.]+)");

    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_@][A-Za-z0-9_@.]*\\b(?!\\s*\\(|\\s+(?i:is\\s+null))");
    private static final List<String> WORDS = List.of("where", "null", "true", "false");
    private static final int MOST_GROUPS = 3;
    private static final int LONGEST = 100;

    private final Anatomy.Commands anatomy;
    private final Searcher view;

    EsqlNarrowing(Anatomy.Commands anatomy, Searcher view) {
        this.anatomy = anatomy;
        this.view = view;
    }

    @Override
    public List<Step> steps(Window window) {
        List<Long> left = left(window);
        if (left.size() <= anatomy.exceptions().size()) {
            return List.of();
        }
        int from = anatomy.exceptions().size() + 1;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(shown(anatomy.commands().get(0)), left.get(0), "events"));
        steps.addAll(Sieve.steps(anatomy.exceptions(), left.subList(1, from), left.get(0)));
        List<Integer> commands = commandsThatChangeRows();
        boolean counted = false;
        for (int i = from; i < left.size(); i++) {
            String command = anatomy.commands().get(commands.get(i - from));
            counted = counted || name(command).equals("stats");
            steps.add(new Step(shown(command), left.get(i), counted ? "rows" : "events"));
        }
        return steps;
    }

    /** First all rows, then what each exception leaves, then each command: up to the first that the cluster refuses. */
    @Override
    public List<Long> left(Window window) {
        List<Long> left = new ArrayList<>();
        try {
            left.add(rows(anatomy.without(it -> true), window, 1));
            List<Anatomy.Clause> all = anatomy.exceptions();
            for (int i = 1; i <= all.size(); i++) {
                List<Anatomy.Clause> later = all.subList(i, all.size());
                left.add(rows(anatomy.without(later::contains), window, 1));
            }
            for (int command : commandsThatChangeRows()) {
                left.add(rows(anatomy, window, command + 1));
            }
        } catch (RejectedException e) {
            // The runs have said so.
        }
        return left;
    }

    @Override
    public int parts() {
        return 1 + anatomy.exceptions().size() + commandsThatChangeRows().size();
    }

    private List<Integer> commandsThatChangeRows() {
        return IntStream.range(1, anatomy.commands().size())
                .filter(it -> changesRows(anatomy.commands().get(it)))
                .boxed()
                .toList();
    }

    private long rows(Anatomy.Commands commands, Window window, int first) {
        return view.esql(commands.request(window, first, "\n| STATS rows_left = COUNT(*)"))
                .at("/values/0/0")
                .asLong();
    }

    /** The rows before the last limit, nearest first. */
    @Override
    public List<Group> nearest(Window window) {
        int at = lastLimit();
        if (at < 0) {
            return List.of();
        }
        String command = anatomy.commands().get(at);
        Matcher limit = LIMIT.matcher(command);
        String column = limit.find() ? limit.group(1) : "";
        try {
            JsonNode answer = view.esql(
                    anatomy.request(window, at, "\n| SORT " + column + " DESC NULLS LAST\n| LIMIT " + MOST_GROUPS));
            return groups(answer, command.substring(name(command).length()).strip());
        } catch (RejectedException e) {
            return List.of();
        }
    }

    @Override
    public boolean passes(Window window) {
        return rows(anatomy, window, anatomy.commands().size()) > 0;
    }

    @Override
    public List<String> missing(Window window) {
        long before = 0;
        for (int i = 1; i <= anatomy.commands().size(); i++) {
            String command = anatomy.commands().get(i - 1);
            if (changesRows(command)) {
                long left = rows(anatomy, window, i);
                if (left == 0 && before > 0) {
                    return missing(window, i - 1, command, before);
                }
                before = left;
            }
        }
        return List.of();
    }

    private List<String> missing(Window window, int first, String command, long rows) {
        return FIELD.matcher(TEXT.matcher(command).replaceAll("\"\""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(it -> !WORDS.contains(it.toLowerCase(Locale.ROOT)) && nowhere(window, first, it))
                .map(it -> Sieve.missing(rows, "row", "before '" + shown(command) + "'", it))
                .toList();
    }

    private boolean nowhere(Window window, int first, String field) {
        try {
            return view.esql(anatomy.request(window, first, "\n| STATS values_left = COUNT(" + field + ")"))
                            .at("/values/0/0")
                            .asLong()
                    == 0;
        } catch (RejectedException e) {
            // No column: a word of the language.
            return false;
        }
    }

    /** How much the largest group has of what the limit is about. */
    @Override
    public Optional<Double> closest(Window window) {
        return nearest(window).stream().findFirst().flatMap(it -> {
            Matcher limit = LIMIT.matcher(it.limit());
            return limit.find() && it.fields().containsKey(limit.group(1))
                    ? ratio(it.fields().get(limit.group(1)), limit.group(3))
                    : Optional.empty();
        });
    }

    private static Optional<Double> ratio(String value, String limit) {
        try {
            return Optional.of(Double.parseDouble(value) / Double.parseDouble(limit));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<Group> groups(JsonNode answer, String limit) {
        List<Group> groups = new ArrayList<>();
        for (JsonNode row : answer.path("values")) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                String value =
                        Values.all(row.get(i)).stream().map(JsonNode::asText).collect(Collectors.joining(", "));
                fields.put(
                        answer.at("/columns/" + i + "/name").asText(),
                        value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
            }
            groups.add(new Group(fields, limit, reached(fields, limit)));
        }
        return groups;
    }

    /** As far as a comparison with a number tells. */
    private static boolean reached(Map<String, String> fields, String limit) {
        Matcher matcher = LIMIT.matcher(limit);
        boolean reached = true;
        while (matcher.find()) {
            Optional<Double> ratio = ratio(fields.getOrDefault(matcher.group(1), ""), matcher.group(3));
            boolean more = matcher.group(2).equals(">");
            reached &= ratio.map(it -> more ? it > 1 : it >= 1).orElse(true);
        }
        return reached;
    }

    private int lastLimit() {
        boolean counted = false;
        int at = -1;
        for (int i = 0; i < anatomy.commands().size(); i++) {
            String command = anatomy.commands().get(i);
            counted = counted || name(command).equals("stats");
            if (counted
                    && name(command).equals("where")
                    && LIMIT.matcher(command).find()) {
                at = i;
            }
        }
        return at;
    }

    private static boolean changesRows(String command) {
        return List.of("from", "where", "stats", "mv_expand", "limit", "lookup", "inlinestats")
                .contains(name(command));
    }

    private static String name(String command) {
        return command.split("[^A-Za-z_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String shown(String command) {
        String line = command.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
