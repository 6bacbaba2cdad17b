package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.FieldContract;
import io.github.scrapewatch.pack.Pack;
import java.util.Set;
import java.util.stream.Stream;

/** KQL matches nothing on a field that is not there, and says nothing. */
public final class FieldNotEmitted implements Check {
    /** Fleet's final pipeline and Elasticsearch itself set these. */
    private static final Set<String> LATER = Set.of("event.ingested", "_id", "_index");

    @Override
    public About about() {
        return new About(
                "CR060",
                "field-not-emitted",
                Severity.ERROR,
                "Every field that a rule asks for is one that some pipeline emits.");
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
        return LATER.contains(reference.field())
                        || contract.mapping(reference.field()).isPresent()
                ? Stream.empty()
                : Stream.of(finding(
                        reference.location(),
                        "No pipeline emits '" + reference.field() + "'.",
                        contract.suggestion(reference.field())));
    }
}
