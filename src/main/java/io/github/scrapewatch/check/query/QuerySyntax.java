package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.KqlTexts;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.kql.KqlException;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.stream.Stream;

/** What Kibana would refuse, or read in another way than it looks. */
public final class QuerySyntax implements RuleCheck {

    @Override
    public About about() {
        return new About("CR050", "query-syntax", Severity.ERROR, "Every KQL query parses.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return KqlTexts.of(rule).flatMap(this::inspect);
    }

    private Stream<Finding> inspect(KqlTexts.KqlText query) {
        try {
            query.parse();
            return Stream.empty();
        } catch (KqlException e) {
            return Stream.of(finding(query.text().location(e.span().start()), e.problem(), e.remedy()));
        }
    }
}
