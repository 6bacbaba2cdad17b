package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An alert that nobody knows how to look into is closed unread. */
public final class InvestigationGuide implements RuleCheck {
    private static final String HEADING = "## Triage and analysis";
    private static final Pattern TITLE = Pattern.compile("(?m)^### Investigating (.+?)\\s*$");

    @Override
    public About about() {
        return new About(
                "CR024",
                "investigation-guide",
                Severity.ERROR,
                "Every rule tells the analyst what to do with its alerts.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        if (rule.content().get("building_block_type").isPresent()) {
            return Stream.empty();
        }
        String note = rule.text("note").orElse("");
        if (!note.contains(HEADING)) {
            return Stream.of(finding(
                    rule.location("note"),
                    "The rule has no investigation guide.",
                    "Add a note with the heading '" + HEADING
                            + "': what the alert means, what to look at, what is harmless."));
        }
        Matcher title = TITLE.matcher(note);
        Optional<String> name = rule.text("name");
        return title.find() && name.isPresent() && !title.group(1).equals(name.get())
                ? Stream.of(finding(
                        rule.content()
                                .at("note")
                                .orElseThrow()
                                .scalar()
                                .orElseThrow()
                                .location(title.start(1)),
                        "The guide is for '" + title.group(1) + "', and the rule is '" + name.get() + "'.",
                        "Write ### Investigating " + name.get() + "."))
                : Stream.empty();
    }
}
