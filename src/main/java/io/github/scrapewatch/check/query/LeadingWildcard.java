package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.KqlTexts;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.kql.FieldUse;
import io.github.scrapewatch.kql.Value;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pattern that begins with a star is held against every value that the field has. */
public final class LeadingWildcard implements RuleCheck {
    /** LIKE "*x", RLIKE ".*x", like~ ("*x"), and in EQL the colon. */
    private static final Pattern LIKE =
            Pattern.compile("(?i)(?:\\b(?:R?LIKE|regex)~?\\s*\\(?\\s*|:\\s*\\(?\\s*)\"((?:\\*|\\.\\*)[^\"])");

    private static final Pattern LUCENE = Pattern.compile(":\\s*\\(?\\s*([*?][^\\s)])");

    @Override
    public About about() {
        return new About(
                "CR051",
                "leading-wildcard",
                Severity.WARNING,
                "No rule makes Elasticsearch walk through all values of a field.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return Stream.concat(inKql(rule), inOthers(rule));
    }

    private Stream<Finding> inKql(RuleFile rule) {
        return KqlTexts.of(rule)
                .flatMap(query -> query.tree().stream()
                        .flatMap(it -> it.fieldUses().stream())
                        .filter(LeadingWildcard::leads)
                        .map(it -> found(query.text(), it.value().span().start())));
    }

    private static boolean leads(FieldUse use) {
        return !use.value().isAny()
                && use.value() instanceof Value.Wildcard wildcard
                && wildcard.glob().beginsWithStar();
    }

    private Stream<Finding> inOthers(RuleFile rule) {
        Pattern pattern = rule.hasType("esql", "eql") ? LIKE : LUCENE;
        boolean other = rule.hasType("esql", "eql")
                || rule.text("language").filter("lucene"::equals).isPresent();
        return rule.content().get("query").flatMap(Yaml::scalar).stream()
                .filter(it -> other && it.text().isPresent())
                .flatMap(it -> pattern.matcher(it.value().textValue()).results().map(at -> found(it, at.start(1))));
    }

    private Finding found(Yaml.Scalar query, int offset) {
        return finding(
                query.location(offset),
                "The pattern begins with a wildcard, so it is held against every value of the field.",
                "Let it begin with what is known, or let a pipeline put the part into a field of its own.");
    }
}
