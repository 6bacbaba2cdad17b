package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.diff.Change;
import io.github.scrapewatch.diff.Change.Added;
import io.github.scrapewatch.diff.Change.Changed;
import io.github.scrapewatch.diff.Ends;
import io.github.scrapewatch.diff.PackDiff;
import io.github.scrapewatch.diff.Part;
import io.github.scrapewatch.diff.ValueChange;
import io.github.scrapewatch.diff.VerdictChange;
import io.github.scrapewatch.diff.VerdictChange.Seen;
import io.github.scrapewatch.diff.VerdictDiff;
import io.github.scrapewatch.diff.VerdictDiff.Extent;
import io.github.scrapewatch.report.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all reports of a change say in the same words. */
final class DiffWords {
    private static final int SHORT_ID = 10;
    private static final Map<Part.Kind, List<String>> ESSENTIALS = Map.of(
            Part.Kind.RULE,
            List.of(
                    "type",
                    "severity",
                    "risk_score",
                    "query",
                    "index",
                    "threshold",
                    "new_terms_fields",
                    "from",
                    "interval",
                    "exceptions_list"),
            Part.Kind.EXCEPTION_LIST,
            List.of("items"),
            Part.Kind.SCENARIO,
            List.of("story", "technique", "expect"));

    private DiffWords() {}

    static String ends(Ends ends) {
        return end(ends.base(), ends.baseCommit())
                + " .. "
                + ends.headCommit().map(it -> end(ends.head(), it)).orElse(ends.head());
    }

    private static String end(String name, String commit) {
        return commit.startsWith(name)
                ? commit.substring(0, Math.min(SHORT_ID, commit.length()))
                : name + " (" + commit.substring(0, Math.min(SHORT_ID, commit.length())) + ")";
    }

    static String state(Change change) {
        if (change instanceof Added) {
            return "added";
        }
        return change instanceof Changed changed
                ? changed.moved() && changed.values().isEmpty() ? "moved" : "changed"
                : "removed";
    }

    /** Such as {@code 2 rules changed, 1 scenario added}. */
    static String counts(PackDiff diff) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        diff.changes().forEach(it -> counts.merge(it.part().kind() + "/" + state(it), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((key, number) -> {
            String[] parts = key.split("/");
            words.add(counted(number, parts[0]) + " " + parts[1]);
        });
        if (words.isEmpty()) {
            return diff.same() ? "nothing in the pack differs" : "only the fields that are emitted differ";
        }
        return String.join(", ", words);
    }

    private static String counted(int number, String kind) {
        if (number == 1) {
            return "1 " + kind;
        }
        return number + " "
                + switch (kind) {
                    case "identity" -> "identities";
                    case "person of scenarios" -> "people of scenarios";
                    case "file of fixtures" -> "files of fixtures";
                    default -> kind + "s";
                };
    }

    /** Such as {@code version 3 -> 4}. */
    static Optional<String> version(Change change) {
        if (change.part().kind() != Part.Kind.RULE) {
            return Optional.empty();
        }
        Optional<ValueChange> version = change.values().stream()
                .filter(it -> it.path().equals("version"))
                .findFirst();
        if (version.isEmpty()) {
            return Optional.empty();
        }
        JsonNode before = version.get().before();
        JsonNode after = version.get().after();
        return Optional.of("version "
                + (before.isMissingNode() ? after : after.isMissingNode() ? before : before + " -> " + after));
    }

    /** Without the version, which the head of a rule has. */
    static List<ValueChange> values(Change change) {
        return change.values().stream()
                .filter(it ->
                        change.part().kind() != Part.Kind.RULE || !it.path().equals("version"))
                .toList();
    }

    /** What of something new or gone is worth a line of a terminal. */
    static List<ValueChange> essentials(Change change) {
        if (change instanceof Changed) {
            return values(change);
        }
        List<String> wanted = ESSENTIALS.getOrDefault(change.part().kind(), List.of());
        return values(change).stream().filter(it -> wanted.contains(it.path())).toList();
    }

    static String toMend(PackDiff diff) {
        return Words.counted(diff.violations().size(), "error") + " to mend";
    }

    static String verdict(VerdictChange change) {
        return outcome(change.before()) + " -> " + outcome(change.after());
    }

    static String outcome(Optional<Seen> seen) {
        return seen.map(it -> it.outcome() + (it.alerts() == 0 ? "" : " (" + Words.counted(it.alerts(), "alert") + ")"))
                .orElse("none");
    }

    static String mark(VerdictChange change) {
        if (change.worse()) {
            return change.before().isPresent() ? "worse" : "fails";
        }
        if (change.better()) {
            return "better";
        }
        return change.proofLost() ? "unproven" : "other";
    }

    static String totals(VerdictDiff verdicts) {
        if (verdicts.unknownBefore().isPresent()) {
            return Words.number(verdicts.worse().size()) + " failing, " + Words.number(verdicts.newAndPassed())
                    + " passed, and nothing to compare with";
        }
        List<String> words = new ArrayList<>();
        words.add(Words.number(count(verdicts, "worse")) + " worse");
        words.add(Words.number(count(verdicts, "better")) + " better");
        words.add(Words.number(count(verdicts, "other")) + " otherwise different");
        words.add(Words.number(verdicts.same()) + " the same");
        add(words, count(verdicts, "fails"), "new and failing");
        add(words, verdicts.newAndPassed(), "new and passed");
        add(words, verdicts.gone(), "gone");
        return String.join(", ", words);
    }

    private static void add(List<String> words, long number, String what) {
        if (number > 0) {
            words.add(Words.number(number) + " " + what);
        }
    }

    /** Such as {@code 2 verdicts worse}; with nothing to compare with, they only fail. */
    static String worse(VerdictDiff verdicts) {
        long failing = count(verdicts, "fails");
        return Words.counted(verdicts.worse().size(), "verdict")
                + (failing == verdicts.worse().size()
                        ? " failing"
                        : failing > 0 ? " worse or new and failing" : " worse");
    }

    private static long count(VerdictDiff verdicts, String mark) {
        return verdicts.notable().stream().filter(it -> mark(it).equals(mark)).count();
    }

    static String extent(VerdictDiff verdicts) {
        return (verdicts.scope().whole() ? "whole pack" : "what the change touches") + ", before "
                + extent(verdicts.scope().before()) + ", after "
                + extent(verdicts.scope().after());
    }

    private static String extent(Extent extent) {
        return extent.verdicts() == 0
                ? "nothing"
                : Words.counted(extent.rules(), "rule") + " × " + Words.counted(extent.scenarios(), "scenario");
    }

    static String number(Optional<Integer> alerts) {
        return alerts.map(Words::number).orElse("–");
    }
}
