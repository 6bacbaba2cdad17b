package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.report.ExplanationJson;
import io.github.scrapewatch.report.ExplanationText;
import io.github.scrapewatch.result.Explanation;
import io.github.scrapewatch.scan.LogInvestigation;
import io.github.scrapewatch.scan.LogSources;
import io.github.scrapewatch.scan.ScanPlan;
import io.github.scrapewatch.scan.ScanRules;
import io.github.scrapewatch.verify.Investigation;
import io.github.scrapewatch.verify.Plan;
import io.github.scrapewatch.verify.Plans;
import io.github.scrapewatch.verify.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
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
        description =
                "Tells why a rule fired in a scenario or in logs of your own, or did not: what each part of its query leaves.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Console console;
    private final Engines engines;
    private final Commands.Surroundings surroundings;

    @Parameters(paramLabel = "RULE", description = "The rule, by the name of its file.")
    private String rule;

    @Option(names = "--scenario", paramLabel = "NAME", description = "In this scenario, such as attack/rest-dump.")
    private String scenario;

    @Option(
            names = "--logs",
            paramLabel = "FILE",
            arity = "1..*",
            description = "In raw logs, plain or gzip, or folders of them; - for standard input.")
    private List<String> logs = new ArrayList<>();

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
    private LogOptions logOptions;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private OverwriteOption overwrite;

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
        if ((scenario == null) == logs.isEmpty()) {
            throw usage("Say where: --scenario NAME, or --logs FILE... after the rule; one of the two.");
        }
        if (scenario != null && logOptions.given()) {
            throw usage("--since and --identities are about logs: they need --logs.");
        }
        return scenario == null ? inLogs() : inScenario();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int inScenario() {
        Path root = TypedPath.of(surroundings.root());
        Pack pack = PackReader.read(root, List.of(), Optional.ofNullable(profile));
        Selection selection = selection(pack);
        RuleFile file = selection.rules().stream()
                .filter(it -> it.shortName().equals(rule))
                .findFirst()
                .orElse(null);
        if (file == null || selection.scenarios().size() != 1) {
            tell(selection.problems());
            console.narrate("One rule and one scenario can be explained, both readable; '" + scenario + "' names "
                    + selection.scenarios().size() + " readable scenarios.");
            return ExitCode.UNREADABLE;
        }
        write(investigate(Plans.of(root, pack, selection), file));
        return ExitCode.OK;
    }

    private void tell(List<Problem> problems) {
        problems.forEach(it -> console.narrate(it.location() + "  " + it.text() + "\n  " + it.remedy()));
    }

    private void write(Explanation explanation) {
        console.result(
                format == Format.json
                        ? ExplanationJson.write(explanation)
                        : ExplanationText.write(explanation, console.terminal().style()));
    }

    private int inLogs() {
        LogSources sources = LogSources.of(logs, surroundings.input(), surroundings.now());
        ScanRules chosen = rules(List.of(rule));
        if (!chosen.problems().isEmpty()) {
            tell(chosen.problems());
            return ExitCode.UNREADABLE;
        }
        ScanRules all = rules(List.of());
        if (!all.problems().isEmpty()) {
            console.narrate("Other rules cannot be read, so a rule over alerts does not see what they raise; "
                    + "'scrapewatch check' says why.");
        }
        PackAssets assets = logOptions.assets(surroundings.root());
        ProgressDisplay progress = new ProgressDisplay(console, surroundings.nanos());
        LogInvestigation.Explained explained;
        try (Engine running = overwrite.open(engine, engines)) {
            ScanPlan plan = new ScanPlan(
                    assets,
                    all.rules(),
                    all.exceptions(),
                    TargetStack.of(running.facts().version()),
                    sources,
                    LogOptions.namespace(running, surroundings.now()),
                    logOptions.since());
            RuleFile file = all.rules().stream()
                    .filter(it -> it.shortName().equals(rule))
                    .findFirst()
                    .orElseThrow();
            explained = new LogInvestigation(running, surroundings.nanos(), progress).of(plan, file);
        } finally {
            progress.clear();
        }
        write(explained.explanation());
        return explained.whole() ? ExitCode.OK : ExitCode.UNREADABLE;
    }

    private ScanRules rules(List<String> names) {
        try {
            return ScanRules.read(TypedPath.of(surroundings.root()), Optional.ofNullable(profile), names);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private Selection selection(Pack pack) {
        try {
            // Checked by name; all rules are taken, because this one may read their alerts.
            Selection.of(pack, new Selection.Wishes(List.of(rule), List.of(scenario), true));
            return Selection.of(pack, new Selection.Wishes(List.of(), List.of(scenario), true));
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private Explanation investigate(Plan plan, RuleFile file) {
        ProgressDisplay progress = new ProgressDisplay(console, surroundings.nanos());
        try (Engine running = overwrite.open(engine, engines)) {
            TargetStack stack = TargetStack.of(running.facts().version());
            return new Investigation(running, surroundings.nanos(), progress).of(plan.on(stack), file);
        } finally {
            progress.clear();
        }
    }
}
