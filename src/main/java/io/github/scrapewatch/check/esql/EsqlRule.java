package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.kql.Glob;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.DateMath;
import io.github.scrapewatch.rule.EsqlText;
import io.github.scrapewatch.rule.RuleSchedule;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of an ES|QL rule, as far as checks need them.
 *
 * @param code the query with spaces for comments and for what is inside quotation marks, so that offsets stay
 */
record EsqlRule(RuleFile file, Yaml.Scalar query, String code, List<Command> commands) {
    static final List<String> IDS = List.of("_id", "_index", "_version");

    private static final Pattern UNREAD =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"", Pattern.DOTALL);
    private static final Pattern METADATA = Pattern.compile("(?is)\\bMETADATA\\s+(.*)");
    private static final Pattern COMMAND = Pattern.compile("(?s)\\s*(\\w+)(.*)");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** @param name in capitals */
    record Command(String name, String arguments, int offset) {
        List<String> names() {
            return Arrays.stream(arguments.split(","))
                    .map(it -> it.replace("`", "").strip())
                    .toList();
        }
    }

    static Optional<EsqlRule> of(RuleFile rule) {
        return rule.content()
                .get("query")
                .filter(it -> rule.hasType("esql"))
                .flatMap(Yaml::scalar)
                .filter(it -> it.text().filter(text -> !text.isBlank()).isPresent())
                .map(it -> of(rule, it));
    }

    private static EsqlRule of(RuleFile rule, Yaml.Scalar query) {
        String code = UNREAD.matcher(query.value().textValue())
                .replaceAll(it -> " ".repeat(it.group().length()));
        List<Command> commands = new ArrayList<>();
        int offset = 0;
        for (String part : code.split("\\|", -1)) {
            Matcher command = COMMAND.matcher(part);
            if (command.matches()) {
                commands.add(new Command(
                        command.group(1).toUpperCase(Locale.ROOT), command.group(2), offset + command.start(1)));
            }
            offset += part.length() + 1;
        }
        return new EsqlRule(rule, query, code, commands.isEmpty() ? List.of(new Command("", "", 0)) : commands);
    }

    boolean aggregates() {
        // The judgement of the detection engine, so that the two never disagree.
        return EsqlText.of(query.value().textValue()).aggregating();
    }

    List<String> metadata() {
        Matcher metadata = METADATA.matcher(commands.get(0).arguments());
        return metadata.find() ? new Command("", metadata.group(1), 0).names() : List.of();
    }

    /** What tells events apart and none of these names or patterns stands for. */
    List<String> missingIds(List<String> names) {
        return IDS.stream()
                .filter(id -> names.stream().noneMatch(it -> Glob.of(it).matches(id)))
                .toList();
    }

    SourceLocation location(int offset) {
        return query.location(offset);
    }

    long runsThatSeeAnEvent() {
        return file.rule()
                .map(it -> it.metadata().schedule())
                .map(EsqlRule::overlap)
                .orElse(0L);
    }

    boolean suppressedOverTime() {
        return file.rule()
                .flatMap(it -> it.suppression())
                .flatMap(it -> it.duration())
                .isPresent();
    }

    private static long overlap(RuleSchedule schedule) {
        DateMath from = schedule.from();
        Duration lookBack = Duration.between(from.resolve(NOW), schedule.to().resolve(NOW));
        return lookBack.dividedBy(schedule.interval().toDuration());
    }
}
