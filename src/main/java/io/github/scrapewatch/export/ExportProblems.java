package io.github.scrapewatch.export;

import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Problem.Kind;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.ExceptionEntry;
import io.github.scrapewatch.rule.ExceptionItem;
import io.github.scrapewatch.rule.ValueList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What keeps a pack from being exported for a stack, and is right otherwise. */
public final class ExportProblems {
    private final TargetStack stack;
    private final Map<String, ValueList> valueLists = new TreeMap<>();

    private ExportProblems(TargetStack stack, List<ValueList> valueLists) {
        this.stack = stack;
        valueLists.forEach(it -> this.valueLists.put(it.id(), it));
    }

    public static List<Problem> of(Pack pack, List<ValueList> valueLists, TargetStack stack) {
        ExportProblems problems = new ExportProblems(stack, valueLists);
        return Stream.concat(
                        ExportedPack.living(pack).stream().flatMap(problems::inRule),
                        pack.exceptions().stream()
                                .flatMap(it -> it.items().stream())
                                .flatMap(problems::inItem))
                .toList();
    }

    private Stream<Problem> inRule(RuleFile file) {
        DetectionRule rule = file.rule().orElse(null);
        if (rule instanceof DetectionRule.Threshold threshold) {
            int fields = threshold.threshold().fields().size();
            return fields <= stack.mostThresholdFields()
                    ? Stream.empty()
                    : tooOld(file, "threshold groups by " + fields + " fields", "9.2", "threshold", "field");
        }
        if (rule instanceof DetectionRule.ThreatMatch match && !stack.negatesThreatMappings()) {
            boolean negates = match.threat().mapping().stream()
                    .flatMap(it -> it.entries().stream())
                    .anyMatch(it -> it.negate());
            return negates ? tooOld(file, "threat_mapping negates an entry", "9.2", "threat_mapping") : Stream.empty();
        }
        return Stream.empty();
    }

    private Stream<Problem> tooOld(RuleFile file, String what, String since, String... path) {
        return Stream.of(new Problem(
                Kind.WRONG_VALUE,
                file.location(path),
                "The " + what + ", which Kibana " + stack + " refuses.",
                "Export for " + since + " or newer (--stack " + since + "), or write the rule without it."));
    }

    private Stream<Problem> inItem(ExceptionItem item) {
        return item.entries().stream()
                .filter(ExceptionEntry.InList.class::isInstance)
                .map(ExceptionEntry.InList.class::cast)
                .flatMap(entry -> inEntry(item, entry));
    }

    private Stream<Problem> inEntry(ExceptionItem item, ExceptionEntry.InList entry) {
        ValueList list = valueLists.get(entry.listId());
        if (list == null) {
            return wrong(
                    item,
                    "There is no value list '" + entry.listId() + "' in exceptions/lists/.",
                    Suggestion.among(valueLists.keySet(), entry.listId()));
        }
        return list.type() == entry.type()
                ? Stream.empty()
                : wrong(
                        item,
                        "The value list '" + entry.listId() + "' is of type " + list.type() + ", and not "
                                + entry.type() + ".",
                        "Write type: " + list.type() + ".");
    }

    private static Stream<Problem> wrong(ExceptionItem item, String text, String remedy) {
        return Stream.of(new Problem(Kind.WRONG_VALUE, item.location(), text, remedy));
    }
}
