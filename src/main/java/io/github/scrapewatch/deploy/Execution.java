package io.github.scrapewatch.deploy;

import io.github.scrapewatch.deploy.Difference.Added;
import io.github.scrapewatch.deploy.Outcome.Failure;
import io.github.scrapewatch.deploy.Step.Action;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.kibana.ImportOutcome;
import io.github.scrapewatch.kibana.Rules;
import io.github.scrapewatch.stack.Stack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Carries a plan out, one step after the other, up to the first that fails. What is done is then read from the stack, and not from what
 * it has said while it was written to.
 */
final class Execution {
    private final Stack stack;
    private final Writer writer;
    private final Supplier<Comparison> comparison;

    /** @param comparison of the stack as it is when asked */
    Execution(Stack stack, Supplier<Comparison> comparison) {
        this.stack = stack;
        this.writer = new Writer(stack);
        this.comparison = comparison;
    }

    Outcome run(List<Step> steps) {
        int tried = 0;
        Optional<Failure> failure = Optional.empty();
        int begun = 0;
        for (List<Step> batch : batches(steps)) {
            begun = tried;
            tried += batch.size();
            failure = attempt(batch);
            if (failure.isPresent()) {
                break;
            }
        }
        return verified(steps, begun, tried, failure);
    }

    /** Rules go together, everything else alone. */
    private static List<List<Step>> batches(List<Step> steps) {
        List<List<Step>> batches = new ArrayList<>();
        for (Step step : steps) {
            List<Step> last = batches.isEmpty() ? List.of() : batches.get(batches.size() - 1);
            if (isImported(step) && !last.isEmpty() && isImported(last.get(0)) && last.size() < Rules.MOST_AT_ONCE) {
                last.add(step);
            } else {
                batches.add(new ArrayList<>(List.of(step)));
            }
        }
        return batches;
    }

    private static boolean isImported(Step step) {
        return step.part().kind() == Kind.RULE && step.action() != Action.REMOVE;
    }

    private Optional<Failure> attempt(List<Step> batch) {
        try {
            if (isImported(batch.get(0))) {
                return importRules(batch);
            }
            writer.write(batch.get(0));
            return Optional.empty();
        } catch (RejectedException e) {
            return Optional.of(new Failure(batch.get(0).part() + ": " + e.getMessage(), false));
        } catch (EngineException e) {
            return Optional.of(new Failure(e.getMessage(), true));
        }
    }

    private Optional<Failure> importRules(List<Step> batch) {
        ImportOutcome outcome = stack.kibana()
                .orElseThrow()
                .rules()
                .importAll(batch.stream().map(Writer::rule).toList());
        if (!outcome.refusals().isEmpty()) {
            return Optional.of(new Failure(
                    outcome.refusals().stream()
                            .map(it -> "Kibana refuses " + name(batch, it) + " (" + it.status() + "): " + it.reason())
                            .collect(Collectors.joining("\n")),
                    false));
        }
        return outcome.imported() == batch.size()
                ? Optional.empty()
                : Optional.of(new Failure(
                        "Kibana has taken " + outcome.imported() + " of " + batch.size()
                                + " rules and does not say why.",
                        false));
    }

    private static String name(List<Step> batch, ImportOutcome.Refusal refusal) {
        return batch.stream()
                .map(Step::part)
                .filter(it -> refusal.ruleId().filter(it.id()::equals).isPresent())
                .map(Part::toString)
                .findFirst()
                .orElse("a rule");
    }

    private Outcome verified(List<Step> steps, int begun, int tried, Optional<Failure> failure) {
        Comparison after;
        try {
            after = comparison.get();
        } catch (EngineException | RejectedException e) {
            Failure whole = failure.orElseGet(() -> new Failure(
                    "Everything was written, and the stack cannot be asked any more whether it has it.\n"
                            + e.getMessage(),
                    true));
            return new Outcome(
                    steps.subList(0, begun),
                    steps.subList(begun, tried),
                    steps.subList(tried, steps.size()),
                    Optional.of(whole));
        }
        List<Step> done = new ArrayList<>();
        List<Step> notDone = new ArrayList<>();
        Set<Part.Key> open = open(after);
        steps.forEach(step -> (open.contains(step.part().key()) ? notDone : done).add(step));
        return new Outcome(done, List.of(), notDone, failure.or(() -> otherwise(notDone, after)));
    }

    private static Set<Part.Key> open(Comparison comparison) {
        Set<Part.Key> open = comparison.differences().stream()
                .filter(it -> !(it instanceof Added))
                .map(it -> it.part().key())
                .collect(Collectors.toCollection(HashSet::new));
        comparison.obstacles().forEach(it -> it.about().ifPresent(part -> open.add(part.key())));
        return open;
    }

    private static Optional<Failure> otherwise(List<Step> notDone, Comparison after) {
        if (notDone.isEmpty()) {
            return Optional.empty();
        }
        Part first = notDone.get(0).part();
        Optional<String> obstacle = after.obstacles().stream()
                .filter(it -> it.about()
                        .filter(part -> part.key().equals(first.key()))
                        .isPresent())
                .map(Obstacle::problem)
                .findFirst();
        String fields = after.differences().stream()
                .filter(it -> it.part().key().equals(first.key()))
                .filter(Difference.Changed.class::isInstance)
                .flatMap(it -> ((Difference.Changed) it).fields().stream())
                .map(FieldChange::path)
                .collect(Collectors.joining(", "));
        return Optional.of(new Failure(
                obstacle.orElse("The stack has taken the " + first + " and shows it otherwise"
                        + (fields.isEmpty() ? "." : ", in: " + fields + ".")),
                false));
    }
}
