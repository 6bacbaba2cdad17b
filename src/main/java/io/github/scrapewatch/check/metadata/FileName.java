package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Profiles and scenarios call a rule by the name of its file. */
public final class FileName implements RuleCheck {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.yml");

    @Override
    public About about() {
        return new About(
                "CR022",
                "file-name",
                Severity.ERROR,
                "Files of rules are named alike, so that profiles and scenarios can name them.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return FORM.matcher(rule.fileName()).matches()
                ? Stream.empty()
                : Stream.of(finding(
                        rule.location(),
                        "'" + rule.fileName() + "' is no name for the file of a rule.",
                        "Use small letters, digits and hyphens, and end with .yml: rest-content-dump.yml."));
    }
}
