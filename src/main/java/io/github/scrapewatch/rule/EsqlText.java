package io.github.scrapewatch.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An ES|QL query cut into its commands. No more is read of it than Kibana needs to run a rule: Elasticsearch judges the rest.
 *
 * @param commands in their order, without comments
 */
public record EsqlText(String query, List<String> commands) {
    private static final Pattern METADATA = Pattern.compile("\\bMETADATA\\b", Pattern.CASE_INSENSITIVE);

    public EsqlText {
        commands = List.copyOf(commands);
    }

    public static EsqlText of(String query) {
        return new EsqlText(query, new EsqlCommands(query).split());
    }

    /** Whether rows are counted together, so that none of them is a document. */
    public boolean aggregating() {
        return commandsNamed("stats").findAny().isPresent();
    }

    /** The patterns after {@code FROM}. */
    public List<String> index() {
        return commandsNamed("from")
                .limit(1)
                .map(EsqlText::arguments)
                .map(arguments -> METADATA.split(arguments, 2)[0])
                .flatMap(EsqlText::listed)
                .map(name -> name.replace("\"", ""))
                .toList();
    }

    /** The fields after {@code METADATA}. */
    public List<String> metadata() {
        return commandsNamed("from")
                .limit(1)
                .map(EsqlText::arguments)
                .map(arguments -> METADATA.split(arguments, 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> listed(parts[1]))
                .toList();
    }

    /** The columns that {@code MV_EXPAND} makes rows of. */
    public List<String> expanded() {
        return commandsNamed("mv_expand")
                .map(EsqlText::arguments)
                .map(name -> name.replace("`", ""))
                .toList();
    }

    /** With {@code METADATA _id}, where it has none. */
    public EsqlText withId() {
        if (metadata().contains("_id") || commandsNamed("from").findAny().isEmpty()) {
            return this;
        }
        String addition = metadata().isEmpty() ? " METADATA _id" : ", _id";
        String from = commandsNamed("from").findFirst().orElseThrow();
        Matcher matcher = Pattern.compile(Pattern.quote(from)).matcher(query);
        return matcher.find()
                ? of(query.substring(0, matcher.end()) + addition + query.substring(matcher.end()))
                : this;
    }

    /** The commands, with those conditions by themselves that must all hold before anything is counted. */
    public List<String> conditions() {
        List<String> all = new ArrayList<>();
        boolean counted = false;
        for (String command : commands) {
            counted = counted || first(command).equals("stats");
            all.addAll(counted ? List.of(command) : EsqlConditions.of(command));
        }
        return all;
    }

    private Stream<String> commandsNamed(String name) {
        return commands.stream().filter(command -> first(command).equals(name));
    }

    private static String first(String command) {
        return command.split("[^A-Za-z_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String arguments(String command) {
        return command.substring(first(command).length()).strip();
    }

    private static Stream<String> listed(String names) {
        List<String> listed = new ArrayList<>();
        for (String name : names.split(",")) {
            listed.add(name.strip());
        }
        return listed.stream();
    }
}
