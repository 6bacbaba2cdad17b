package io.github.scrapewatch.diff;

import io.github.scrapewatch.diff.Change.Added;
import io.github.scrapewatch.diff.Change.Changed;
import io.github.scrapewatch.diff.Change.Removed;
import io.github.scrapewatch.pack.shape.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the values of a change do not tell by themselves. */
final class Notes {
    /** A pack in an older form may have a problem in each of its files. */
    private static final int MOST = 10;

    private Notes() {}

    static List<String> of(Ends ends, Side before, Side after, List<Change> changes) {
        List<String> notes = new ArrayList<>();
        if (before.empty()) {
            notes.add("There is no pack in " + ends.base() + " in this folder: everything counts as new.");
        } else {
            List<String> problems = before.problems().stream()
                    .filter(it -> it.kind() != Problem.Kind.NOTHING_FOUND)
                    .map(it -> it.location() + "  " + it.text() + " The comparison with it may lack something.")
                    .toList();
            notes.addAll(problems.subList(0, Math.min(MOST, problems.size())));
            if (problems.size() > MOST) {
                notes.add((problems.size() - MOST) + " more files or values of " + ends.base()
                        + " are not what this version reads.");
            }
        }
        if (before.pack().contract().isPresent() && after.pack().contract().isEmpty()) {
            notes.add(
                    "ingest-pipelines/fields.contract.txt is gone: which fields are no longer emitted cannot be told.");
        }
        if (before.pack().lock().isPresent() && after.pack().lock().isEmpty()) {
            notes.add("rules.lock is gone: versions were held against the rules of " + ends.base() + " only.");
        }
        changes.stream()
                .filter(it -> it.part().kind() == Part.Kind.RULE)
                .forEach(it -> rule(it, changes).ifPresent(notes::add));
        return notes;
    }

    private static Optional<String> rule(Change change, List<Change> changes) {
        if (change instanceof Removed removed) {
            return changes.stream()
                    .filter(it -> it instanceof Added
                            && it.part().file().equals(removed.part().file()))
                    .findFirst()
                    .map(it -> it.part().file()
                            + " has another rule_id: for a stack that is one rule less and another one more.");
        }
        return change instanceof Changed changed && changed.moved()
                ? Optional.of("The rule '" + changed.part().name() + "' moved from "
                        + changed.before().file() + " to " + changed.part().file()
                        + ": profiles and scenarios know it by the name of its file.")
                : Optional.empty();
    }
}
