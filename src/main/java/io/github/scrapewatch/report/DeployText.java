package io.github.scrapewatch.report;

import io.github.scrapewatch.deploy.Difference;
import io.github.scrapewatch.deploy.Difference.Added;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.Difference.Surplus;
import io.github.scrapewatch.deploy.Obstacle;
import io.github.scrapewatch.deploy.Outcome;
import io.github.scrapewatch.deploy.Plan;
import io.github.scrapewatch.deploy.Step;
import io.github.scrapewatch.deploy.Step.Action;
import io.github.scrapewatch.deploy.Target;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A deployment for people: what would be written, and what became of it. */
public final class DeployText {
    private static final String MARGIN = " ".repeat(8);

    private DeployText() {}

    public static String target(Target target) {
        return "Elasticsearch " + target.elasticsearch()
                + target.kibana()
                        .map(it -> ", Kibana " + it.uri() + " " + it.version() + ", space " + it.space() + "\n")
                        .orElse("\nNo --kibana was given: rules, exceptions and value lists are left out.\n");
    }

    public static String plan(Plan plan) {
        StringBuilder text = new StringBuilder();
        plan.steps().forEach(it -> append(text, it));
        Set<Difference> taken = plan.steps().stream().map(Step::difference).collect(Collectors.toSet());
        plan.comparison().differences().stream()
                .filter(it -> !taken.contains(it))
                .forEach(it -> append(text, it));
        plan.notes().forEach(it -> text.append("note    ").append(it).append('\n'));
        plan.obstacles().forEach(it -> append(text, it));
        return text.append(summary(plan)).toString();
    }

    private static void append(StringBuilder text, Step step) {
        text.append(padded(step.action())).append(step.difference().part()).append('\n');
        if (step.difference() instanceof Changed changed) {
            changed.fields()
                    .forEach(field -> FieldChangeText.lines(field, true)
                            .forEach(line -> text.append(MARGIN)
                                    .append("  ")
                                    .append(line)
                                    .append('\n')));
        }
    }

    private static String padded(Action action) {
        return (action.name().toLowerCase(Locale.ROOT) + MARGIN).substring(0, MARGIN.length());
    }

    private static void append(StringBuilder text, Difference difference) {
        text.append("leave   ").append(difference.part());
        if (difference instanceof Surplus) {
            text.append(": deployed earlier, and no longer in the pack; --prune removes it");
        } else if (difference instanceof Added added) {
            text.append(": somebody has added it to the ").append(added.to().toString());
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, Obstacle obstacle) {
        text.append("STOP    ").append(obstacle.problem()).append('\n');
        text.append(MARGIN).append("  ").append(obstacle.remedy()).append('\n');
    }

    private static String summary(Plan plan) {
        return count(plan, Action.CREATE) + " to create, " + count(plan, Action.CHANGE) + " to change, "
                + count(plan, Action.REMOVE) + " to remove; "
                + plan.comparison().same() + " are as they should be\n";
    }

    private static long count(Plan plan, Action action) {
        return plan.steps().stream().filter(it -> it.action() == action).count();
    }

    public static String outcome(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        outcome.failure().ifPresent(it -> {
            text.append("FAILED  ")
                    .append(it.message().replace("\n", "\n" + MARGIN))
                    .append('\n');
            append(text, "done", outcome.done());
            append(text, "unknown whether done", outcome.unknown());
            append(text, "not done", outcome.notDone());
        });
        text.append(outcome.done().size()).append(" done and seen in the stack");
        if (!outcome.unknown().isEmpty()) {
            text.append(", ").append(outcome.unknown().size()).append(" unknown");
        }
        return text.append(", ")
                .append(outcome.notDone().size())
                .append(" not done\n")
                .toString();
    }

    private static void append(StringBuilder text, String state, List<Step> steps) {
        steps.forEach(it -> text.append(state)
                .append(": ")
                .append(it.action().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(it.difference().part())
                .append('\n'));
    }
}
