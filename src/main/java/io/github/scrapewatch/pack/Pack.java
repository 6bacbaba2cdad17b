package io.github.scrapewatch.pack;

import io.github.scrapewatch.pack.exceptions.ExceptionFile;
import io.github.scrapewatch.pack.lock.RuleLock;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.ScenarioFile;
import io.github.scrapewatch.pack.shape.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory, read once.
 *
 * @param fixtures every file of them, scenarios too, as it is
 * @param contract what the pipelines emit; empty where nobody has written it down
 * @param lock which versions of rules are out; empty where nobody keeps count
 * @param whole whether it is a whole pack, and not some files of one
 * @param problems of what could not be read or found; those of a file that could be read are in the file
 */
public record Pack(
        List<RuleFile> rules,
        List<ExceptionFile> exceptions,
        List<ScenarioFile> scenarios,
        List<TextFile> fixtures,
        Optional<FieldContract> contract,
        Optional<RuleLock> lock,
        boolean whole,
        List<Problem> problems) {
    public Pack {
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
        scenarios = List.copyOf(scenarios);
        fixtures = List.copyOf(fixtures);
        problems = List.copyOf(problems);
    }

    public Pack with(Problem problem) {
        List<Problem> more =
                Stream.concat(problems.stream(), Stream.of(problem)).toList();
        return new Pack(rules, exceptions, scenarios, fixtures, contract, lock, whole, more);
    }

    public Stream<Problem> allProblems() {
        return Stream.of(
                        problems.stream(),
                        rules.stream().flatMap(it -> it.problems().stream()),
                        exceptions.stream().flatMap(it -> it.problems().stream()),
                        scenarios.stream().flatMap(it -> it.problems().stream()))
                .flatMap(it -> it);
    }
}
