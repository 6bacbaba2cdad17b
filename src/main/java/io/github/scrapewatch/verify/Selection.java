package io.github.scrapewatch.verify;

import io.github.scrapewatch.fixture.Verbs;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.Expectation;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.pack.scenarios.ScenarioFile;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a pack that is to be verified.
 *
 * @param others the readable rules that were not asked for
 * @param whole whether nothing was left out on purpose
 * @param problems what keeps files of the pack from being verified, whether they were asked for or not
 */
public record Selection(
        List<RuleFile> rules, List<RuleFile> others, List<Scenario> scenarios, boolean whole, List<Problem> problems) {
    public Selection {
        rules = List.copyOf(rules);
        others = List.copyOf(others);
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
    }

    /**
     * What somebody asked for; nothing is everything.
     *
     * @param rules by the names of their files
     * @param scenarios by name ({@code attack/rest-dump}), by its last part, or by kind ({@code attack})
     * @param full whether to take those too that are too large for every run
     */
    public record Wishes(List<String> rules, List<String> scenarios, boolean full) {
        public Wishes {
            rules = List.copyOf(rules);
            scenarios = List.copyOf(scenarios);
        }
    }

    /** @throws IllegalArgumentException where there is no such rule or scenario */
    public static Selection of(Pack pack, Wishes wishes) {
        requireKnown(pack, wishes);
        List<Problem> problems = new ArrayList<>(pack.problems());
        List<RuleFile> rules = new ArrayList<>();
        List<RuleFile> others = new ArrayList<>();
        for (RuleFile rule : pack.rules()) {
            if (rule.rule().isEmpty()) {
                problems.addAll(rule.problems());
            } else {
                boolean wanted = wishes.rules().isEmpty() || wishes.rules().contains(rule.shortName());
                (wanted ? rules : others).add(rule);
            }
        }
        pack.exceptions().forEach(it -> problems.addAll(it.problems()));
        List<String> known = pack.rules().stream().map(RuleFile::shortName).toList();
        List<Scenario> scenarios = new ArrayList<>();
        for (ScenarioFile file : pack.scenarios()) {
            List<Problem> own = problems(file, known);
            problems.addAll(own);
            file.scenario().filter(it -> own.isEmpty() && wanted(it, wishes)).ifPresent(scenarios::add);
        }
        boolean whole = wishes.rules().isEmpty() && wishes.scenarios().isEmpty();
        return new Selection(rules, others, scenarios, whole, problems);
    }

    private static List<Problem> problems(ScenarioFile file, List<String> rules) {
        return Stream.concat(
                        file.problems().stream(),
                        file.scenario().stream()
                                .flatMap(it -> Stream.concat(Verbs.inspect(it), unknownRules(it, rules))))
                .toList();
    }

    private static Stream<Problem> unknownRules(Scenario scenario, Collection<String> rules) {
        return scenario.expectations().stream()
                .filter(it -> !rules.contains(it.rule()))
                .map(it -> unknown(it, rules));
    }

    private static Problem unknown(Expectation expectation, Collection<String> rules) {
        return new Problem(
                Problem.Kind.WRONG_VALUE,
                expectation.location(),
                "There is no rule '" + expectation.rule() + "'.",
                Suggestion.among(rules, expectation.rule()));
    }

    private static boolean wanted(Scenario scenario, Wishes wishes) {
        return wishes.scenarios().isEmpty()
                ? wishes.full() || scenario.suite() == Scenario.Suite.DEFAULT
                : wishes.scenarios().stream().anyMatch(it -> names(scenario.name(), it));
    }

    private static boolean names(String scenario, String wish) {
        return scenario.equals(wish) || scenario.startsWith(wish + "/") || scenario.endsWith("/" + wish);
    }

    private static void requireKnown(Pack pack, Wishes wishes) {
        List<String> rules = pack.rules().stream().map(RuleFile::shortName).toList();
        wishes.rules().stream().filter(it -> !rules.contains(it)).findFirst().ifPresent(it -> {
            throw new IllegalArgumentException("There is no rule '" + it + "'. " + Suggestion.among(rules, it));
        });
        List<String> scenarios =
                pack.scenarios().stream().map(ScenarioFile::name).toList();
        wishes.scenarios().stream()
                .filter(it -> scenarios.stream().noneMatch(scenario -> names(scenario, it)))
                .findFirst()
                .ifPresent(it -> {
                    throw new IllegalArgumentException(
                            "There is no scenario '" + it + "'. " + Suggestion.among(scenarios, it));
                });
    }
}
