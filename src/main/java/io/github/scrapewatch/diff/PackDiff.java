package io.github.scrapewatch.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a change to a pack means.
 *
 * @param violations what must not be merged as it is
 * @param notes what a reviewer should know besides
 * @param verdicts empty where nobody asked for them
 */
public record PackDiff(
        Ends ends,
        List<Change> changes,
        FieldsDiff fields,
        List<Violation> violations,
        List<String> notes,
        Optional<VerdictDiff> verdicts) {
    public PackDiff {
        changes = List.copyOf(changes);
        violations = List.copyOf(violations);
        notes = List.copyOf(notes);
    }

    public static PackDiff of(Ends ends, Side before, Side after) {
        FieldsDiff fields = new FieldComparison(before, after).compare();
        VersionRules versions = new VersionRules(before, after);
        List<Violation> violations = new ArrayList<>(versions.violations());
        violations.addAll(FieldComparison.violations(fields));
        List<Change> changes = Comparison.between(before, after);
        List<String> notes = new ArrayList<>(Notes.of(ends, before, after, changes));
        notes.addAll(versions.forgotten());
        return new PackDiff(ends, changes, fields, violations, notes, Optional.empty());
    }

    public PackDiff with(VerdictDiff verdictDiff) {
        return new PackDiff(ends, changes, fields, violations, notes, Optional.of(verdictDiff));
    }

    public PackDiff with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new PackDiff(ends, changes, fields, violations, more, verdicts);
    }

    /** Nothing that a reviewer has to object to. */
    public boolean passed() {
        return violations.isEmpty() && verdicts.map(VerdictDiff::passed).orElse(true);
    }

    public boolean same() {
        return changes.isEmpty() && fields.empty();
    }

    public List<Change> changes(Part.Kind kind) {
        return changes.stream().filter(it -> it.part().kind() == kind).toList();
    }
}
