package io.github.scrapewatch.check.exceptions;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.List;
import java.util.stream.Stream;

/** What nobody owns and nothing ends is a hole that stays. */
public final class ExceptionUnanswered implements Check {
    private static final List<String> NEEDED = List.of("owner", "change", "expires");

    @Override
    public About about() {
        return new About(
                "CR070", "exception-unanswered", Severity.ERROR, "Somebody answers for every exception, and it ends.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        return pack.exceptions().stream()
                .flatMap(it -> it.writtenItems().stream())
                .flatMap(this::inspect);
    }

    private Stream<Finding> inspect(Yaml item) {
        List<String> missing =
                NEEDED.stream().filter(it -> item.get(it).isEmpty()).toList();
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        finding(
                                item.location(),
                                "The exception has no " + String.join(", no ", missing) + ".",
                                "Say who answers for it (owner), where it was agreed (change) and until when it holds (expires)."));
    }
}
