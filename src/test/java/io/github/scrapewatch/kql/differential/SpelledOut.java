package io.github.scrapewatch.kql.differential;

import io.github.scrapewatch.kql.Kql;
import java.util.stream.Collectors;

/** A tree as text that leaves nothing to precedence and has no lists of values: the engine cannot group it in another way. */
final class SpelledOut {
    private SpelledOut() {}

    static String of(Kql tree) {
        if (tree instanceof Kql.And) {
            return joined(tree, " and ");
        }
        if (tree instanceof Kql.Or) {
            return joined(tree, " or ");
        }
        if (tree instanceof Kql.Not not) {
            return "not (" + of(not.part()) + ")";
        }
        return tree instanceof Kql.Nested nested
                ? nested.path().text() + ": { " + of(nested.part()) + " }"
                : tree.print();
    }

    private static String joined(Kql tree, String joiner) {
        return tree.children().stream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(joiner));
    }
}
