package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.KqlTexts;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.kql.FieldUse;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client or a person writes comes in any case, and keywords are compared letter by letter. */
public final class CaseSensitive implements RuleCheck {
    /** Kept as they came; the pipelines put what they normalise into other fields. */
    private static final List<String> AS_WRITTEN = List.of(
            "user_agent.original",
            "http.request.referrer",
            "confluence.page.title",
            "confluence.space.name",
            "confluence.attachment.name",
            "confluence.search.cql",
            "confluence.token.name",
            "file.name",
            "user.email",
            "user.full_name");

    /** With TO_LOWER around the field, a parenthesis stands between it and the comparison. */
    private static final Pattern COMPARISON = Pattern.compile("(?<![\\w.])("
            + AS_WRITTEN.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")\\s*(?:==|!=|(?i:(?:not\\s+)?(?:r?like|in)\\b(?!~)))");

    @Override
    public About about() {
        return new About(
                "CR062",
                "case-sensitive",
                Severity.WARNING,
                "No rule depends on how somebody writes small and capital letters.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return rule.hasType("esql", "eql") ? inCode(rule) : inKql(rule);
    }

    private Stream<Finding> inKql(RuleFile rule) {
        return KqlTexts.query(rule)
                .flatMap(query -> query.tree().stream()
                        .flatMap(tree -> tree.fieldUses().stream())
                        .filter(CaseSensitive::hasLetters)
                        .map(use -> found(
                                use.field().text(),
                                query.text().location(use.span().start()))));
    }

    private static boolean hasLetters(FieldUse use) {
        return AS_WRITTEN.contains(use.field().text())
                && !use.value().isAny()
                && use.value().text().chars().anyMatch(Character::isLetter);
    }

    private Stream<Finding> inCode(RuleFile rule) {
        return rule.content().get("query").flatMap(Yaml::scalar).stream()
                .filter(it -> it.text().isPresent())
                .flatMap(query -> COMPARISON
                        .matcher(query.value().textValue())
                        .results()
                        .map(it -> found(it.group(1), query.location(it.start(1)))));
    }

    private Finding found(String field, SourceLocation location) {
        return finding(
                location,
                "'" + field
                        + "' is kept as it was written, and is compared letter by letter: another case slips through.",
                "Ask for a field that a pipeline normalises, such as confluence.client.kind or file.extension;"
                        + " in ES|QL use TO_LOWER, in EQL like~ or in~.");
    }
}
