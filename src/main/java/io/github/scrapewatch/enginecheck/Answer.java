package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.fields.FieldReference;
import io.github.scrapewatch.check.fields.FieldReferences;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the engine said to one rule.
 *
 * @param complaints what it refused
 * @param types of the fields that the rule names, in the indices that it reads; a field that none of them has is missing
 * @param warnings what a run in Kibana would show
 */
record Answer(
        RuleFile rule,
        Reading reading,
        List<Complaint> complaints,
        Map<String, Set<String>> types,
        List<String> warnings) {
    public Answer {
        complaints = List.copyOf(complaints);
        types = Map.copyOf(types);
        warnings = List.copyOf(warnings);
    }

    /** The places where the rule names fields, but for columns of ES|QL: of these the engine tells more. */
    Stream<FieldReference> references() {
        return FieldReferences.of(rule).filter(it -> !rule.hasType("esql") || it.how() != FieldReference.How.COLUMN);
    }

    List<Complaint> complaints(Complaint.Kind kind) {
        return complaints.stream().filter(it -> it.kind() == kind).toList();
    }
}
