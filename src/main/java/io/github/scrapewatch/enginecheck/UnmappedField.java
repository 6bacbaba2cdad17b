package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** KQL finds nothing by such a field, ES|QL refuses the query. */
final class UnmappedField implements AnswerCheck {
    private static final Set<String> OF_EVERY_DOCUMENT = Set.of("_id", "_index");
    private static final String FIX = "Correct the name, or map it in a template of the pack.";

    @Override
    public About about() {
        return new About(
                "CR092",
                "unmapped-field",
                Severity.ERROR,
                "Every field that a rule names is mapped in the indices that it reads.");
    }

    @Override
    public Stream<Finding> inspect(Answer answer) {
        return answer.reading().tellsFields() ? Stream.concat(columns(answer), fields(answer)) : Stream.empty();
    }

    private Stream<Finding> columns(Answer answer) {
        return answer.complaints(Complaint.Kind.UNKNOWN_COLUMN).stream()
                .map(it -> finding(
                        it.location(),
                        it.text() + ": no index that the rule reads maps it, and no command before makes it.",
                        FIX));
    }

    private Stream<Finding> fields(Answer answer) {
        return answer.references()
                .filter(it -> !OF_EVERY_DOCUMENT.contains(it.field()))
                .filter(it -> !answer.types().containsKey(it.field()))
                .map(it -> finding(it.location(), "No index that the rule reads maps '" + it.field() + "'.", FIX));
    }
}
