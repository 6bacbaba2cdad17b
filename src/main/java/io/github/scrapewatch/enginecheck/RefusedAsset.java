package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import java.util.stream.Stream;

/** A pipeline or template that cannot be installed takes the whole pack with it. */
final class RefusedAsset implements EngineCheck {

    @Override
    public About about() {
        return new About("CR090", "refused-asset", Severity.ERROR, "The engine takes every pipeline and template.");
    }

    @Override
    public Stream<Finding> inspect(Answers answers) {
        return answers.assets().stream()
                .map(it -> finding(
                        it.location(),
                        "Elasticsearch refuses the " + it.asset() + ": " + it.reason(),
                        "Correct what it names; rules are looked at once all assets are in."));
    }
}
