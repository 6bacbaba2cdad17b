package io.github.scrapewatch.export;

import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.ValueList;
import java.util.Comparator;
import java.util.List;

/**
 * What a pack is to Kibana, on one stack. Deprecated rules are no part of it. Everything is in an order of its own, so that the names of
 * files do not matter.
 */
public record ExportedPack(
        TargetStack stack,
        List<RuleObject> rules,
        List<ExceptionListObject> exceptionLists,
        List<ValueList> valueLists) {
    private static final String DEPRECATED = "deprecated";

    public ExportedPack {
        rules = rules.stream().sorted(RuleObject.BY_NAME).toList();
        exceptionLists = exceptionLists.stream()
                .sorted(Comparator.comparing(ExceptionListObject::listId))
                .toList();
        valueLists =
                valueLists.stream().sorted(Comparator.comparing(ValueList::id)).toList();
    }

    /** @param pack without the problems that {@link ExportProblems} tells */
    public static ExportedPack of(Pack pack, List<ValueList> valueLists, TargetStack stack) {
        RuleObjects objects = new RuleObjects(stack, pack.contract());
        return new ExportedPack(
                stack,
                living(pack).stream().map(objects::of).toList(),
                pack.exceptions().stream().map(ExceptionObjects::of).toList(),
                valueLists);
    }

    /** The rules that leave. */
    static List<RuleFile> living(Pack pack) {
        return pack.rules().stream()
                .filter(it ->
                        it.text("pack", "maturity").filter(DEPRECATED::equals).isEmpty())
                .toList();
    }

    public int items() {
        return exceptionLists.stream().mapToInt(it -> it.items().size()).sum();
    }
}
