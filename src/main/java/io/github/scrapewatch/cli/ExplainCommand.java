package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.report.ExplanationJson;
import io.github.scrapewatch.report.ExplanationText;
import io.github.scrapewatch.result.Explanation;
import io.github.scrapewatch.verify.Investigation;
import io.github.scrapewatch.verify.Plan;
import io.github.scrapewatch.verify.Plans;
import io.github.scrapewatch.verify.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "Tells why a rule fired in a scenario, or did not: what each part of its query leaves.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Console console;
    private final Engines engines;
    private final Commands.Surroundings surroundings;

    @Parameters(paramLabel = "RULE", description = "The rule, by the name of its file.")
    private String rule;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            required = true,
            description = "The scenario, such as attack/rest-dump.")
    private String scenario;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Explains the rule with the parameters of profiles/NAME.yml.")
    private String profile;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to write it (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    enum Format {
        text,
        json
    }

    ExplainCommand(Console console, Engines engines, Commands.Surroundings surroundings) {
        this.console = console;
        this.engines = engines;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path root = TypedPath.of(surroundings.root());
        Pack pack = PackReader.read(root, List.of(), Optional.ofNullable(profile));
        Selection selection = selection(pack);
        RuleFile file = selection.rules().stream()
                .filter(it -> it.shortName().equals(rule))
                .findFirst()
                .orElse(null);
        if (file == null || selection.scenarios().size() != 1) {
            selection
                    .problems()
                    .forEach(it -> console.narrate(it.location() + "  " + it.text() + "\n  " + it.remedy()));
            console.narrate("One rule and one scenario can be explained, both readable; '" + scenario + "' names "
                    + selection.scenarios().size() + " readable scenarios.");
            return ExitCode.UNREADABLE;
        }
        Explanation explanation = investigate(Plans.of(root, pack, selection), file);
        console.result(
                format == Format.json
                        ? ExplanationJson.write(explanation)
                        : ExplanationText.write(explanation, console.terminal().style()));
        return ExitCode.OK;
    }

    private Selection selection(Pack pack) {
        try {
            // Checked by name; all rules are taken, because this one may read their alerts.
            Selection.of(pack, new Selection.Wishes(List.of(rule), List.of(scenario), true));
            return Selection.of(pack, new Selection.Wishes(List.of(), List.of(scenario), true));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Explanation investigate(Plan plan, RuleFile file) {
        ProgressDisplay progress = new ProgressDisplay(console, surroundings.nanos());
        try (Engine running = engine.choice().open(engines)) {
            TargetStack stack = TargetStack.of(running.facts().version());
            return new Investigation(running, surroundings.nanos(), progress).of(plan.on(stack), file);
        } finally {
            progress.clear();
        }
    }
}
