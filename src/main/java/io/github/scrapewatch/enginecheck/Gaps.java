package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.Unchecked;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.stream.Stream;

/** What an answer leaves open: it is said, so that silence is not taken for an all-clear. */
final class Gaps {
    private Gaps() {}

    static Stream<Unchecked> of(Answer answer) {
        Reading reading = answer.reading();
        Stream<Unchecked> foreign = reading.foreign().stream()
                .map(it -> new Unchecked(
                        it.location(),
                        "'" + it.text()
                                + "' is no index of the pack, and nothing of it is here: fields were not looked up."));
        return reading.alerts().isEmpty() ? foreign : Stream.concat(foreign, unknownOfAlerts(answer));
    }

    /** Kibana's alert index maps more of the common schema than is known here. */
    private static Stream<Unchecked> unknownOfAlerts(Answer answer) {
        Stream<Unchecked> columns = answer.complaints(Complaint.Kind.UNKNOWN_COLUMN).stream()
                .map(it -> unknown(it.location(), Complaints.named(it.text())));
        Stream<Unchecked> fields = answer.references()
                .filter(it -> !answer.types().containsKey(it.field()))
                .map(it -> unknown(it.location(), it.field()));
        return Stream.concat(columns, fields);
    }

    private static Unchecked unknown(SourceLocation location, String field) {
        return new Unchecked(
                location,
                "'" + field + "' is none of the fields that the alert index is known to map;"
                        + " fields of a product cannot be searched there.");
    }
}
