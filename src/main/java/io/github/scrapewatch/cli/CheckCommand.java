package io.github.scrapewatch.cli;

import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Checks;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineChoice;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.enginecheck.EngineChecks;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.report.FindingsJson;
import io.github.scrapewatch.report.FindingsSarif;
import io.github.scrapewatch.report.FindingsText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description =
                "Looks for problems in rules, exceptions, profiles and fixtures; with --engine, also for those that "
                        + "only an engine can tell.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final Checks checks;
    private final Engines engines;
    private final Commands.Surroundings surroundings;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "A pack, a folder of rules, or files (default: this repository).")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            defaultValue = "text",
            description = "How to write the findings (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Checks the rules with the parameters of profiles/NAME.yml.")
    private String profile;

    @Option(
            names = "--engine",
            arity = "0..1",
            paramLabel = "embedded|container|auto|URL",
            parameterConsumer = OptionalEngine.class,
            description =
                    "Also asks an engine, embedded where none is named: runs each rule once over empty data streams.")
    private EngineChoice engine;

    enum Format {
        text,
        json,
        sarif
    }

    CheckCommand(Console console, Checks checks, Engines engines, Commands.Surroundings surroundings) {
        this.console = console;
        this.checks = checks;
        this.engines = engines;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path root = TypedPath.of(surroundings.root());
        Pack pack = PackReader.read(root, paths, Optional.ofNullable(profile));
        CheckResult result = engine == null ? checks.inspect(pack) : withEngine(pack, root);
        console.result(
                switch (format) {
                    case text -> FindingsText.write(result);
                    case json -> FindingsJson.write(result);
                    case sarif -> FindingsSarif.write(result);
                });
        if (result.unreadable()) {
            return ExitCode.UNREADABLE;
        }
        return result.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private CheckResult withEngine(Pack pack, Path root) {
        Path folder = PackAssets.folderOf(paths, root);
        PackAssets assets;
        try {
            assets = PackAssets.readOrBorrow(folder, root);
        } catch (UnreadableException e) {
            return checks.inspect(pack.with(Problem.unreadable(e)));
        }
        CheckResult found = checks.inspect(pack);
        if (pack.rules().isEmpty()) {
            return found;
        }
        try (Engine running = engine.open(engines)) {
            return new EngineChecks(running, assets, folder, surroundings.now()).inspect(pack, found);
        }
    }
}
