package io.github.scrapewatch.cli;

import io.github.scrapewatch.check.Checks;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.export.Edition;
import io.github.scrapewatch.export.Export;
import io.github.scrapewatch.export.ExportProblems;
import io.github.scrapewatch.export.ExportedPack;
import io.github.scrapewatch.export.attack.Proof;
import io.github.scrapewatch.export.attack.ProofFile;
import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.export.files.ExportFolder;
import io.github.scrapewatch.export.fleet.lint.PackageProblem;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.exceptions.ValueListFiles;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.rule.ValueList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes the pack for Kibana, Fleet and Elasticsearch: rules, package, pipelines, value lists.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final String UNVERSIONED = "0.0.0";

    private final Console console;
    private final Checks checks;
    private final Path root;

    @Parameters(paramLabel = "PACK", arity = "0..1", description = "The pack to export (default: this repository).")
    private Path given;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into: new, empty, or an earlier export.")
    private Path out;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Fills rules with the parameters of profiles/NAME.yml.")
    private String profile;

    @Option(
            names = "--stack",
            paramLabel = "8.19|9.x",
            defaultValue = "8.19",
            converter = TargetStackConverter.class,
            description = "The oldest stack that has to take it (default: ${DEFAULT-VALUE}).")
    private TargetStack stack;

    @Option(
            names = "--verification",
            paramLabel = "FILE",
            description = "What verify --format json wrote: colours navigator.json by what scenarios have shown.")
    private Path verification;

    @Option(names = "--sbom", paramLabel = "FILE", description = "The bill of materials of the build, to go with it.")
    private Path sbom;

    ExportCommand(Console console, Checks checks, Path root) {
        this.console = console;
        this.checks = checks;
        this.root = root;
    }

    @Override
    public Integer call() {
        Path folder = given == null ? root : given;
        CheckedPack checked = new CheckedPack(console, checks);
        CheckedPack.Reading reading = checked.read(folder, Optional.ofNullable(profile));
        if (reading.pack().isEmpty()) {
            return reading.exitCode();
        }
        Pack pack = reading.pack().get();
        List<ValueList> lists = ValueListFiles.read(folder);
        List<Problem> problems = ExportProblems.of(pack, lists, stack);
        checked.narrate(problems);
        return problems.isEmpty() ? export(folder, ExportedPack.of(pack, lists, stack)) : ExitCode.FINDINGS;
    }

    private int export(Path folder, ExportedPack exported) {
        Edition edition = Edition.read(folder, Version.number().orElse(UNVERSIONED));
        Export export = new Export(exported, PackAssets.read(folder), edition, proof(), bill());
        List<PackageProblem> refused = export.packageProblems();
        refused.forEach(it -> console.narrate("Fleet would refuse the package: " + it));
        if (!refused.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        List<Artefact> written = new ExportFolder(out).write(export.files());
        written.forEach(it -> console.result(out.resolve(it.path()) + "\n"));
        console.narrate(summary(exported, written.size()));
        return ExitCode.OK;
    }

    private String summary(ExportedPack pack, int files) {
        return counted(files, "file") + " for Elastic " + pack.stack() + " in " + out + ": "
                + counted(pack.rules().size(), "rule") + ", "
                + counted(pack.exceptionLists().size(), "exception list") + " with " + counted(pack.items(), "item")
                + ", " + counted(pack.valueLists().size(), "value list");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private Optional<Proof> proof() {
        if (verification == null) {
            return Optional.empty();
        }
        try {
            return ProofFile.read(verification).or(() -> {
                throw new EngineException(
                        verification + " is no verification.", "scrapewatch verify --format json writes one.");
            });
        } catch (IOException e) {
            throw new EngineException(
                    verification + " cannot be read (" + e + ").", "scrapewatch verify --format json writes it.", e);
        }
    }

    private Optional<String> bill() {
        if (sbom == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(sbom))
                    .filter(it -> it.contains("\"CycloneDX\""))
                    .or(() -> {
                        throw new EngineException(
                                sbom + " is no bill of materials in CycloneDX's JSON.",
                                "mvn -Prelease package makes one.");
                    });
        } catch (IOException e) {
            throw new EngineException(sbom + " cannot be read (" + e + ").", "mvn -Prelease package makes it.", e);
        }
    }
}
