package io.github.scrapewatch.deploy;

import io.github.scrapewatch.deploy.Difference.Added;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.Difference.Missing;
import io.github.scrapewatch.deploy.Difference.Surplus;
import io.github.scrapewatch.deploy.Step.Action;
import io.github.scrapewatch.engine.Inventory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would be written, in this order; nothing at all where there are obstacles.
 *
 * @param comparison that it comes from
 */
public record Plan(Comparison comparison, List<Step> steps, List<Obstacle> obstacles, List<String> notes) {
    public Plan {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
        notes = List.copyOf(notes);
    }

    static Plan of(Comparison comparison, boolean prune, Inventory inventory) {
        List<Step> steps = steps(comparison, prune);
        List<Obstacle> obstacles = new ArrayList<>(comparison.obstacles());
        List<String> notes = new ArrayList<>();
        for (Step step : steps) {
            if (step.part().kind() == Kind.INDEX_TEMPLATE && step.action() != Action.CREATE) {
                lookAtStreams(step, inventory.dataStreamsOf(step.part().id()), obstacles, notes);
            }
            if (step.part().kind() == Kind.VALUE_LIST && changesType(step.difference())) {
                obstacles.add(new Obstacle(
                        Optional.of(step.part()),
                        "The type of the " + step.part() + " cannot be changed.",
                        "Give the list another id, or remove it from the stack first."));
            }
        }
        obstacles.addAll(itemsOfOthers(comparison, steps));
        return new Plan(comparison, steps, obstacles, notes);
    }

    /** From what others name to what names others; what is to go goes the other way round, when nothing names it any more. */
    private static List<Step> steps(Comparison comparison, boolean prune) {
        List<Step> writing = new ArrayList<>();
        List<Step> removing = new ArrayList<>();
        for (Difference difference : comparison.differences()) {
            if (difference instanceof Missing) {
                writing.add(new Step(Action.CREATE, difference));
            } else if (difference instanceof Changed) {
                writing.add(new Step(Action.CHANGE, difference));
            } else if (difference instanceof Surplus && prune) {
                removing.add(new Step(Action.REMOVE, difference));
            }
        }
        removing.sort(Comparator.comparing(Step::part, Part.ORDER.reversed()));
        writing.addAll(removing);
        return writing;
    }

    private static void lookAtStreams(Step step, List<String> streams, List<Obstacle> obstacles, List<String> notes) {
        if (streams.isEmpty()) {
            return;
        }
        String names = String.join(", ", streams);
        if (step.action() == Action.REMOVE) {
            obstacles.add(
                    new Obstacle(
                            Optional.of(step.part()),
                            "Data streams use the " + step.part() + ": " + names + ".",
                            "Their events are not scrapewatch's to delete. Delete the data streams first, or leave the template."));
        } else {
            notes.add("The " + step.part() + " holds for " + names
                    + " from the next rollover on: POST /NAME/_rollover makes it now.");
        }
    }

    private static boolean changesType(Difference difference) {
        return difference instanceof Changed changed
                && changed.fields().stream().anyMatch(it -> it.path().equals("type"));
    }

    /** A list cannot be removed without what others have put into it. */
    private static List<Obstacle> itemsOfOthers(Comparison comparison, List<Step> steps) {
        Set<String> removed = new HashSet<>();
        steps.stream()
                .filter(it -> it.action() == Action.REMOVE && it.part().kind() == Kind.EXCEPTION_LIST)
                .forEach(it -> removed.add(it.part().id()));
        return comparison.differences().stream()
                .filter(Added.class::isInstance)
                .map(Difference::part)
                .filter(it -> it.kind() == Kind.EXCEPTION_ITEM)
                .filter(it -> removed.contains(it.content().path("list_id").asText()))
                .map(it -> new Obstacle(
                        Optional.of(it),
                        "Somebody has added the " + it + " to an exception list that is to be removed.",
                        "Take it over into the pack (scrapewatch drift --pull), or remove it in Kibana."))
                .toList();
    }
}
