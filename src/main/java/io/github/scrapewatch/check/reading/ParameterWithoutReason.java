package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.stream.Stream;

/** Whoever tunes a parameter has to know what the default was chosen for. */
public final class ParameterWithoutReason implements RuleCheck {

    @Override
    public About about() {
        return new About(
                "CR012",
                "parameter-without-reason",
                Severity.ERROR,
                "Every parameter says why its default is what it is.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return rule.parameters().values().stream()
                .filter(it -> it.why().filter(why -> !why.isBlank()).isEmpty())
                .map(it -> finding(
                        it.location(),
                        "The parameter '" + it.name() + "' does not say why its default is what it is.",
                        "Add why: what you measured, or what the value has to stay above or below."));
    }
}
