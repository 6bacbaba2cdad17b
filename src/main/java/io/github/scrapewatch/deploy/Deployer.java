package io.github.scrapewatch.deploy;

import io.github.scrapewatch.export.ExportProblems;
import io.github.scrapewatch.export.ExportedPack;
import io.github.scrapewatch.kibana.Kibana;
import io.github.scrapewatch.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a pack with a stack, and makes the one of the other. */
public final class Deployer {
    private final Stack stack;
    private final Optional<PackContents> contents;
    private final Terms terms;

    /** @param contents empty for a pack that wants nothing, so that everything of ours goes */
    public Deployer(Stack stack, Optional<PackContents> contents, Terms terms) {
        this.stack = stack;
        this.contents = contents;
        this.terms = terms;
    }

    public Target target() {
        return new Target(
                stack.elasticsearch(),
                stack.kibana().map(Kibana::facts),
                stack.version().toString());
    }

    /** Reads and writes nothing. */
    public Plan plan() {
        return Plan.of(compare(), terms.prune(), stack.inventory());
    }

    /** Reads and writes nothing. */
    public Comparison compare() {
        List<Obstacle> obstacles =
                stack.kibana().isPresent() ? contents.map(this::problems).orElse(List.of()) : List.of();
        // Rules that the stack cannot take cannot be turned into what it takes.
        return obstacles.isEmpty() ? comparison() : new Comparison(0, List.of(), obstacles);
    }

    private List<Obstacle> problems(PackContents pack) {
        return ExportProblems.of(pack.pack(), pack.valueLists(), stack.version()).stream()
                .map(it -> new Obstacle(Optional.empty(), it.location() + "  " + it.text(), it.remedy()))
                .toList();
    }

    private Comparison comparison() {
        List<Part> wanted = new ArrayList<>();
        contents.ifPresent(it -> wanted.addAll(Wanted.inElasticsearch(it.assets(), it.root())));
        List<Found> found = new ArrayList<>(StackReader.elasticsearch(stack.inventory()));
        stack.kibana().ifPresent(kibana -> {
            List<Part> rules = contents.map(this::wantedInKibana).orElse(List.of());
            wanted.addAll(rules);
            found.addAll(StackReader.kibana(kibana, rules));
        });
        return Comparer.compare(wanted, found, terms.adopt());
    }

    private List<Part> wantedInKibana(PackContents pack) {
        ExportedPack exported = ExportedPack.of(pack.pack(), pack.valueLists(), stack.version());
        return Wanted.inKibana(exported, pack.pack(), pack.root(), terms.enable());
    }

    /** @param plan without obstacles */
    public Outcome carryOut(Plan plan) {
        if (!plan.obstacles().isEmpty()) {
            throw new IllegalArgumentException("there are obstacles: " + plan.obstacles());
        }
        return new Execution(stack, this::comparison).run(plan.steps());
    }
}
