package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.FieldContract;
import io.github.scrapewatch.pack.Pack;
import java.util.stream.Stream;

/** A field of the wrong type matches nothing, or something else, and nobody is told. */
public final class FieldType implements Check {

    @Override
    public About about() {
        return new About(
                "CR061", "field-type", Severity.ERROR, "Every field has a type that fits what a rule does with it.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        return pack.contract().stream()
                .flatMap(contract -> pack.rules().stream()
                        .filter(OwnIndices::only)
                        .flatMap(FieldReferences::of)
                        .flatMap(it -> inspect(it, contract)));
    }

    private Stream<Finding> inspect(FieldReference reference, FieldContract contract) {
        return contract.mapping(reference.field()).flatMap(type -> Fit.obstacle(reference, type)).stream()
                .map(it -> finding(reference.location(), it.problem(), it.fix()));
    }
}
