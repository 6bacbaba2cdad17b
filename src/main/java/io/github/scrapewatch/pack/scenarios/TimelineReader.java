package io.github.scrapewatch.pack.scenarios;

import static io.github.scrapewatch.pack.shape.Scalars.choice;
import static io.github.scrapewatch.pack.shape.Scalars.matching;
import static io.github.scrapewatch.pack.shape.Scalars.someText;
import static io.github.scrapewatch.pack.shape.Scalars.whole;

import io.github.scrapewatch.pack.shape.Form;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Problem.Kind;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.pack.shape.TableForm;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who does what when. What a verb takes beside that is its own affair, and is not looked at here. */
final class TimelineReader {
    private static final int MOST_REPEATS = 10_000;

    static final TableForm WHEN = TableForm.empty()
            .required("at", TimeSpan.any())
            .optional("label", someText())
            .optional("delay", TimeSpan.notNegative())
            .optional("again", TimeSpan.positive())
            .optional(
                    "repeats",
                    TableForm.empty().required("times", whole(1, MOST_REPEATS)).required("every", TimeSpan.positive()));

    static final TableForm EXCERPT = TableForm.empty()
            .required("excerpt", matching("[A-Za-z0-9][A-Za-z0-9._-]*", "the name of a file beside the scenario"))
            .required("log", choice("access", "audit", "signin"));

    private final Set<String> actors;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** @param actors by name */
    TimelineReader(Set<String> actors) {
        this.actors = actors;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Step> read(List<Yaml> entries) {
        for (Yaml entry : entries) {
            if (entry instanceof Yaml.Table table) {
                read(table);
            } else {
                problems.addAll(Form.wrong(
                                entry.location(),
                                "An entry of the timeline is " + entry.kind() + ".",
                                "Write who does what when: { at: 0s, ACTOR: VERB }.")
                        .toList());
            }
        }
        return steps;
    }

    private void read(Yaml.Table entry) {
        Map<String, Yaml.Entry> when = new LinkedHashMap<>();
        Map<String, Yaml.Entry> others = new LinkedHashMap<>();
        entry.entries().forEach((key, value) -> (WHEN.keys().containsKey(key) ? when : others).put(key, value));
        Yaml.Table time = new Yaml.Table(entry.location(), when);
        List<Problem> found = new ArrayList<>(
                WHEN.inspect("", time).map(TimelineReader::ofTheEntry).toList());
        Optional<String> actor = actor(entry, others, found);
        if (actor.isPresent()) {
            Yaml.Entry verb = others.get(actor.get());
            if (!actor.get().equals(Step.EXCERPT)) {
                others.remove(actor.get());
            }
            Yaml.Table arguments = new Yaml.Table(verb.value().location(), others);
            found.addAll(inspect(actor.get(), verb, arguments));
            if (found.isEmpty()) {
                steps.add(step(time, actor.get(), verb.value(), arguments));
            }
        }
        problems.addAll(found);
    }

    private static Problem ofTheEntry(Problem problem) {
        return new Problem(
                problem.kind(),
                problem.location(),
                problem.text().replace("this file", "an entry of the timeline"),
                problem.remedy());
    }

    /** The key that names somebody. Whoever writes one that names nobody will have written it first. */
    private Optional<String> actor(Yaml.Table entry, Map<String, Yaml.Entry> others, List<Problem> problems) {
        List<String> known = new ArrayList<>(actors);
        known.add(Step.PEOPLE);
        Optional<String> actor = others.keySet().stream()
                .filter(it -> known.contains(it) || it.equals(Step.EXCERPT))
                .findFirst();
        if (actor.isPresent()) {
            return actor;
        }
        Optional<String> first = others.keySet().stream().findFirst();
        problems.add(
                first.isEmpty()
                        ? new Problem(
                                Kind.MISSING_KEY,
                                entry.location(),
                                "Nobody does anything in this entry of the timeline.",
                                "Write ACTOR: VERB beside 'at'.")
                        : new Problem(
                                Kind.UNKNOWN_ACTOR,
                                others.get(first.get()).key(),
                                "'" + first.get() + "' is nobody in 'actors'.",
                                Suggestion.among(known, first.get())));
        return Optional.empty();
    }

    private static List<Problem> inspect(String actor, Yaml.Entry verb, Yaml.Table arguments) {
        if (actor.equals(Step.EXCERPT)) {
            return EXCERPT.inspect("excerpt", arguments).toList();
        }
        return verb.value().text().isPresent()
                ? List.of()
                : List.of(new Problem(
                        Kind.UNKNOWN_VERB,
                        verb.value().location(),
                        "What '" + actor + "' does is " + verb.value().kind() + ".",
                        "Write a verb, such as " + actor + ": reads-content, and its arguments beside it."));
    }

    private static Step step(Yaml time, String actor, Yaml verb, Yaml.Table arguments) {
        return new Step(
                verb.location(),
                time.get("label").flatMap(Yaml::text),
                span(time, "at").orElseThrow(),
                actor,
                verb.text().orElseThrow(),
                time.get("repeats").map(TimelineReader::repeats).orElse(Step.Repeats.ONCE),
                span(time, "delay"),
                span(time, "again"),
                arguments);
    }

    private static Step.Repeats repeats(Yaml written) {
        return new Step.Repeats(
                written.get("times").orElseThrow().json().intValue(),
                span(written, "every").orElseThrow());
    }

    private static Optional<Duration> span(Yaml table, String key) {
        return table.get(key).flatMap(Yaml::text).map(TimeSpan::of);
    }
}
