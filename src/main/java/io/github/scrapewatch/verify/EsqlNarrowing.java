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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks an ES|QL query command by command what it leaves. */
final class EsqlNarrowing {
    /** A comparison of a column with a number. */
    private static final Pattern LIMIT = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\s*(>=|>)\\s*([0-9.]+)");

    private static final int MOST_GROUPS = 3;
    private static final int LONGEST = 100;

    private final Anatomy.Commands anatomy;
    private final Searcher view;

    EsqlNarrowing(Anatomy.Commands anatomy, Searcher view) {
        this.anatomy = anatomy;
        this.view = view;
    }

    List<Step> steps(Window window) {
        List<Step> steps = new ArrayList<>();
        boolean counted = false;
        for (int i = 1; i <= anatomy.commands().size(); i++) {
            String command = anatomy.commands().get(i - 1);
            counted = counted || name(command).equals("stats");
            if (changesRows(command)) {
                long left = view.esql(anatomy.request(window, i, "\n| STATS rows_left = COUNT(*)"))
                        .at("/values/0/0")
                        .asLong();
                steps.add(new Step(shown(command), left, counted ? "rows" : "events"));
            }
        }
        return steps;
    }

    /** The rows before the last limit, nearest first. */
    List<Group> nearest(Window window) {
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

    /** How much the largest group has of what the limit is about; empty where there is no group. */
    Optional<Double> closest(Window window) {
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
            reached &= ratio.map(it -> it >= 1).orElse(true);
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
