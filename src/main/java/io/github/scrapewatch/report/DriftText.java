package io.github.scrapewatch.report;

import io.github.scrapewatch.deploy.Comparison;
import io.github.scrapewatch.deploy.Difference;
import io.github.scrapewatch.deploy.Difference.Added;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.Target;

/** What differs between a pack and a stack, for people. */
public final class DriftText {
    private static final String MARGIN = " ".repeat(9);

    private DriftText() {}

    public static String write(Target target, Comparison comparison) {
        StringBuilder text = new StringBuilder(DeployText.target(target));
        comparison.differences().forEach(it -> append(text, it));
        comparison
                .obstacles()
                .forEach(it -> text.append("foreign  ")
                        .append(it.problem())
                        .append('\n')
                        .append(MARGIN)
                        .append("  ")
                        .append(it.remedy())
                        .append('\n'));
        int different = comparison.differences().size() + comparison.obstacles().size();
        return text.append(different)
                .append(different == 1 ? " difference, " : " differences, ")
                .append(comparison.same())
                .append(comparison.same() == 1 ? " is" : " are")
                .append(" as the pack has it\n")
                .toString();
    }

    private static void append(StringBuilder text, Difference difference) {
        text.append((DifferencesJson.state(difference) + MARGIN), 0, MARGIN.length())
                .append(difference.part());
        if (difference instanceof Added added) {
            text.append(" to the ").append(added.to().toString());
        }
        difference.part().file().ifPresent(it -> text.append(", ").append(it));
        text.append('\n');
        if (difference instanceof Changed changed) {
            changed.fields()
                    .forEach(field -> FieldChangeText.lines(field, false)
                            .forEach(line -> text.append(MARGIN)
                                    .append("  ")
                                    .append(line)
                                    .append('\n')));
        }
    }
}
