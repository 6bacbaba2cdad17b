package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.report.ScanFiles;
import io.github.scrapewatch.report.ScanHtml;
import io.github.scrapewatch.report.ScanJson;
import io.github.scrapewatch.report.ScanText;
import io.github.scrapewatch.report.TimingsText;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.result.Scan;
import io.github.scrapewatch.scan.LogSources;
import io.github.scrapewatch.scan.ScanPlan;
import io.github.scrapewatch.scan.ScanRules;
import io.github.scrapewatch.scan.Scanned;
import io.github.scrapewatch.scan.Scanner;
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
        name = "scan",
        description =
                "Runs every rule over raw logs of your own, and lists the alerts. Nothing but the logs is needed.",
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
    /** Of logs as large as this an engine that is slow at first has read the more, when it is done. */
    private static final long LONG_WORK = 128L << 20;

    private final Console console;
    private final Engines engines;
    private final Commands.Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Raw logs, plain or gzip, or folders of them; - for standard input.")
    private List<String> files;

    @Option(names = "--rule", paramLabel = "NAME", description = "This rule only; may be given again.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Runs the rules with the parameters of profiles/NAME.yml.")
    private String profile;

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            defaultValue = "text",
            description = "How to write the alerts on standard output (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--out", paramLabel = "DIR", description = "Writes scan.json and scan.html into this folder too.")
    private Path out;

    @Option(names = "--quiet", description = "Says only the alerts, what kept rules from running, and the counts.")
    private boolean quiet;

    @Option(names = "--timings", description = "Says where the time went.")
    private boolean timings;

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
        json,
        html
    }

    ScanCommand(Console console, Engines engines, Commands.Surroundings surroundings) {
        this.console = console;
        this.engines = engines;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        LogSources logs = LogSources.of(files, surroundings.input(), surroundings.now());
        ScanRules chosen = rules();
        if (!chosen.problems().isEmpty()) {
            chosen.problems().forEach(it -> console.narrate(it.location() + "  " + it.text() + "\n  " + it.remedy()));
            return ExitCode.UNREADABLE;
        }
        Optional<ReportFolder> folder = Optional.ofNullable(out).map(ReportFolder::new);
        folder.ifPresent(ReportFolder::create);
        Scanned scanned = scan(chosen, logOptions.assets(surroundings.root()), logs);
        Scan scan = scanned.scan();
        folder.ifPresent(it -> it.write(ScanFiles.of(scan)));
        console.result(written(scan));
        return exitCode(scanned);
    }

    private ScanRules rules() {
        try {
            return ScanRules.read(TypedPath.of(surroundings.root()), Optional.ofNullable(profile), rules);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Scanned scan(ScanRules chosen, PackAssets assets, LogSources logs) {
        ProgressDisplay progress = new ProgressDisplay(console, surroundings.nanos());
        Engines fitting = logs.bytes() >= LONG_WORK ? engines.forLongWork() : engines;
        try (Engine running = overwrite.open(engine, fitting)) {
            TargetStack stack = TargetStack.of(running.facts().version());
            ScanPlan plan = new ScanPlan(
                    assets,
                    chosen.rules(),
                    chosen.exceptions(),
                    stack,
                    logs,
                    LogOptions.namespace(running, surroundings.now()),
                    logOptions.since());
            return new Scanner(running, surroundings.nanos(), progress)
                    .scan(plan, Version.about(running.facts(), stack, profile));
        } finally {
            progress.clear();
        }
    }

    private String written(Scan scan) {
        Style style = console.terminal().style();
        return switch (format) {
            case text ->
                (quiet ? ScanText.quiet(scan, style) : ScanText.write(scan, style))
                        + (timings ? TimingsText.write(scan.timings(), style) : "");
            case json -> ScanJson.write(scan);
            case html -> ScanHtml.write(scan);
        };
    }

    /** What was not read, and rules that failed, count more than that nothing was found in the rest. */
    private static int exitCode(Scanned scanned) {
        if (!scanned.whole()) {
            return ExitCode.UNREADABLE;
        }
        Scan scan = scanned.scan();
        boolean found = scan.failed() > 0 || scan.alerts().stream().anyMatch(it -> !it.buildingBlock());
        return found ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
