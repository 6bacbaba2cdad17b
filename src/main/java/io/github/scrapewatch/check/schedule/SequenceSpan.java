package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.Period;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sequence is only found when all its events are in one window. */
public final class SequenceSpan implements RuleCheck {
    private static final Pattern SPAN = Pattern.compile("(?i)\\bmaxspan\\s*=\\s*([0-9]{1,9}[smhd])\\b");

    @Override
    public About about() {
        return new About("CR034", "sequence-span", Severity.ERROR, "A sequence fits into the window that is searched.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        if (!rule.hasType("eql") || rule.rule().isEmpty()) {
            return Stream.empty();
        }
        Matcher span = SPAN.matcher(rule.text("query").orElse(""));
        return span.find() ? Schedules.of(rule).stream().flatMap(it -> inspect(rule, it, span)) : Stream.empty();
    }

    private Stream<Finding> inspect(RuleFile rule, Schedules.Times times, Matcher span) {
        Duration longest = Period.of(span.group(1)).toDuration();
        return times.lookBack().compareTo(longest) >= 0
                ? Stream.empty()
                : Stream.of(finding(
                        rule.content()
                                .get("query")
                                .orElseThrow()
                                .scalar()
                                .orElseThrow()
                                .location(span.start(1)),
                        "A sequence may take " + span.group(1) + ", and the rule looks back "
                                + Schedules.shown(times.lookBack()) + ": longer ones are never found.",
                        "Look back at least as far: from: now-" + Schedules.shown(longest.plus(times.interval()))
                                + "."));
    }
}
