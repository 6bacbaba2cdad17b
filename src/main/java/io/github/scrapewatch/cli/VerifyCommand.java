package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.git.Checkout;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.report.GithubAnnotations;
import io.github.scrapewatch.report.TimingsText;
import io.github.scrapewatch.report.VerificationFiles;
import io.github.scrapewatch.report.VerificationHtml;
import io.github.scrapewatch.report.VerificationJson;
import io.github.scrapewatch.report.VerificationJunit;
import io.github.scrapewatch.report.VerificationMarkdown;
import io.github.scrapewatch.report.VerificationSarif;
import io.github.scrapewatch.report.VerificationText;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.verify.Plan;
import io.github.scrapewatch.verify.Plans;
import io.github.scrapewatch.verify.Selection;
import io.github.scrapewatch.verify.Verifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description =
                "Proves the pack: runs every rule on every scenario, and says which fired, and where none should.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Console console;
    private final Engines engines;
    private final Commands.Surroundings surroundings;

    @Option(names = "--rule", paramLabel = "NAME", description = "This rule only; may be given again.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "This scenario only, or all of one kind (attack); may be given again.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--changed",
            description = "Only what differs from the last commit; everything, if that may touch everything.")
    private boolean changed;

    @Option(
            names = "--suite",
            paramLabel = "default|full",
            defaultValue = "default",
            description = "Which scenarios: full has large ones too (default: ${DEFAULT-VALUE}).")
    private Suite suite;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Verifies the rules with the parameters of profiles/NAME.yml.")
    private String profile;

    @Option(
            names = "--format",
            paramLabel = "text|json|junit|sarif|github|markdown|html",
            defaultValue = "text",
            description = "How to write the verdicts on standard output (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes all reports into this folder too: verification.json, junit.xml, verification.sarif, "
                    + "report.html, summary.md and navigator.json.")
    private Path out;

    @Option(names = "--quiet", description = "Says only what has to be looked at, and the counts.")
    private boolean quiet;

    @Option(names = "--timings", description = "Says where the time went.")
    private boolean timings;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private OverwriteOption overwrite;

    @Spec
    private CommandSpec spec;

    enum Suite {
        full,
        DEFAULT;

        @Override
        public String toString() {
            return this == DEFAULT ? "default" : name();
        }
    }

    enum Format {
        text,
        json,
        junit,
        sarif,
        github,
        markdown,
        html
    }

    VerifyCommand(Console console, Engines engines, Commands.Surroundings surroundings) {
        this.console = console;
        this.engines = engines;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path root = TypedPath.of(surroundings.root());
        Pack pack = PackReader.read(root, List.of(), Optional.ofNullable(profile));
        Selection selection = selection(pack);
        selection.problems().forEach(this::narrate);
        Optional<ReportFolder> folder = Optional.ofNullable(out).map(ReportFolder::new);
        folder.ifPresent(ReportFolder::create);
        if (changed && selection.rules().isEmpty()) {
            console.narrate("Nothing has changed that a verdict depends on.");
            return ExitCode.OK;
        }
        Verification verification = verify(Plans.of(root, pack, selection));
        folder.ifPresent(it -> it.write(reports(root, pack, verification)));
        console.result(written(verification));
        if (!selection.problems().isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return verification.passed() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Map<String, String> reports(Path root, Pack pack, Verification verification) {
        Map<String, String> reports = new LinkedHashMap<>(VerificationFiles.of(verification));
        reports.put("navigator.json", ProvenLayer.of(root, pack, verification));
        return reports;
    }

    private Selection selection(Pack pack) {
        try {
            Selection selection = Selection.of(pack, new Selection.Wishes(rules, scenarios, suite == Suite.full));
            return changed
                    ? Touched.by(new Checkout(surroundings.root()).changed()).of(selection)
                    : selection;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Verification verify(Plan plan) {
        ProgressDisplay progress = new ProgressDisplay(console, surroundings.nanos());
        try (Engine running = overwrite.open(engine, engines)) {
            TargetStack stack = TargetStack.of(running.facts().version());
            return new Verifier(running, surroundings.nanos(), progress)
                    .verify(plan.on(stack), Version.about(running.facts(), stack, profile));
        } finally {
            progress.clear();
        }
    }

    private String written(Verification verification) {
        Style style = console.terminal().style();
        return switch (format) {
            case text ->
                (quiet ? VerificationText.quiet(verification, style) : VerificationText.write(verification, style))
                        + (timings ? TimingsText.write(verification.timings(), style) : "");
            case json -> VerificationJson.write(verification);
            case junit -> VerificationJunit.write(verification);
            case sarif -> VerificationSarif.write(verification);
            case github -> GithubAnnotations.write(verification);
            case html -> VerificationHtml.write(verification);
            case markdown -> VerificationMarkdown.write(verification, VerificationMarkdown.STEP_SUMMARY);
        };
    }

    private void narrate(Problem problem) {
        console.narrate(problem.location() + "  " + problem.text() + "\n  " + problem.remedy());
    }
}
