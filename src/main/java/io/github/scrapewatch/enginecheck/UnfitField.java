package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.fields.FieldReference;
import io.github.scrapewatch.check.fields.Fit;
import java.util.Set;
import java.util.stream.Stream;

/** The mapping decides what a comparison means, and whether events can be grouped. */
final class UnfitField implements AnswerCheck {

    @Override
    public About about() {
        return new About(
                "CR093",
                "unfit-field",
                Severity.ERROR,
                "Every field is mapped as a type that fits what a rule does with it.");
    }

    @Override
    public Stream<Finding> inspect(Answer answer) {
        Stream<Finding> refused = answer.complaints(Complaint.Kind.UNFIT).stream()
                .map(it -> finding(
                        it.location(),
                        "Elasticsearch refuses the query: " + it.text(),
                        "Use a field of another type, or convert it."));
        return answer.reading().tellsFields()
                ? Stream.concat(refused, answer.references().flatMap(it -> inspect(it, answer)))
                : refused;
    }

    private Stream<Finding> inspect(FieldReference reference, Answer answer) {
        return answer.types().getOrDefault(reference.field(), Set.of()).stream()
                .sorted()
                .flatMap(type -> Fit.obstacle(reference, type).stream())
                .limit(1)
                .map(it -> finding(reference.location(), it.problem(), it.fix()));
    }
}
