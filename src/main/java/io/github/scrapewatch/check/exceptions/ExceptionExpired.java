package io.github.scrapewatch.check.exceptions;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.rule.ExceptionItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** An exception that has ended does nothing any more, and hides that somebody has to decide again. */
public record ExceptionExpired(LocalDate today) implements Check {

    @Override
    public About about() {
        return new About("CR071", "exception-expired", Severity.ERROR, "No exception has ended.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        return pack.exceptions().stream().flatMap(it -> it.items().stream()).flatMap(this::inspect);
    }

    private Stream<Finding> inspect(ExceptionItem item) {
        return item
                .expires()
                .map(it -> it.atZone(ZoneOffset.UTC).toLocalDate())
                .filter(it -> !it.isAfter(today))
                .stream()
                .map(it -> finding(
                        item.location(),
                        "The exception '" + item.itemId() + "' ended on " + it + ".",
                        "Ask its owner: remove it, or agree on it again and give it a new date."));
    }
}
