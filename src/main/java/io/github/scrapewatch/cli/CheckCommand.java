package io.github.scrapewatch.cli;

import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Checks;
import io.github.scrapewatch.pack.PackReader;
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
                "Looks for problems in rules, exceptions, profiles and fixtures that can be seen without an engine.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final Checks checks;
    private final Path root;

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

    enum Format {
        text,
        json,
        sarif
    }

    CheckCommand(Console console, Checks checks, Path root) {
        this.console = console;
        this.checks = checks;
        this.root = root;
    }

    @Override
    public Integer call() {
        CheckResult result = checks.inspect(PackReader.read(root, paths, Optional.ofNullable(profile)));
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
}
