package io.github.scrapewatch.cli;

import io.github.scrapewatch.diff.Ends;
import io.github.scrapewatch.diff.PackDiff;
import io.github.scrapewatch.diff.Place;
import io.github.scrapewatch.diff.Side;
import io.github.scrapewatch.engine.EngineChoice;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.git.Checkout;
import io.github.scrapewatch.git.Commit;
import io.github.scrapewatch.git.Range;
import io.github.scrapewatch.git.Snapshot;
import io.github.scrapewatch.pack.PackChanges;
import io.github.scrapewatch.pack.lock.RuleLock;
import io.github.scrapewatch.report.DiffJson;
import io.github.scrapewatch.report.DiffMarkdown;
import io.github.scrapewatch.report.DiffText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description =
                "Tells what a change to the pack means: rules field by field, versions, fields, and verdicts if wanted.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private static final List<String> PARTS =
            Stream.concat(PackChanges.PARTS.stream(), Stream.of(RuleLock.FILE)).toList();

    private final Console console;
    private final Engines engines;
    private final Commands.Surroundings surroundings;

    @Parameters(
            index = "0",
            paramLabel = "BASE[..HEAD]",
            description =
                    "A commit, for what has changed since, committed or not; or two. With three dots, since they parted.")
    private String range;

    @Parameters(
            index = "1",
            paramLabel = "PACK",
            arity = "0..1",
            description = "The folder of the pack in a checkout (default: this repository).")
    private Path given;

    @Option(
            names = "--verdicts",
            description = "Verifies what the change touches, before and after, and tells which verdicts are others.")
    private boolean verdicts;

    @Option(names = "--all", description = "With --verdicts: verifies the whole pack, before and after.")
    private boolean all;

    @Option(
            names = "--format",
            paramLabel = "text|markdown|json",
            defaultValue = "text",
            description = "How to write it (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes it into this file, and on standard output as text.")
    private Path out;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    enum Format {
        text,
        markdown,
        json
    }

    DiffCommand(Console console, Engines engines, Commands.Surroundings surroundings) {
        this.console = console;
        this.engines = engines;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        EngineChoice choice = choice();
        Path folder = given == null ? TypedPath.of(surroundings.root()) : given;
        if (!Files.isDirectory(folder.toAbsolutePath())) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        Optional<ReportFolder> reports = reports();
        Range asked = Range.parse(range);
        Checkout checkout = new Checkout(folder);
        Optional<Commit> head = asked.head().map(checkout::commit);
        Commit named = checkout.commit(asked.base());
        Commit base = asked.sinceFork() ? checkout.fork(named, head.orElseThrow()) : named;
        try (Snapshot before = checkout.files(base, PARTS)) {
            Place older = new Place(before.folder(), base.toString(), base.name() + ":");
            if (head.isEmpty()) {
                Place newer = new Place(folder, "the work tree", prefix(folder));
                return report(compare(older, newer, ends(base, head), choice, before.leftOut()), reports);
            }
            try (Snapshot after = checkout.files(head.get(), PARTS)) {
                Place newer = new Place(after.folder(), head.get().toString(), prefix(folder));
                List<String> leftOut = Stream.concat(before.leftOut().stream(), after.leftOut().stream())
                        .distinct()
                        .toList();
                return report(compare(older, newer, ends(base, head), choice, leftOut), reports);
            }
        }
    }

    private EngineChoice choice() {
        EngineChoice choice = engine.choice();
        if (all && !verdicts) {
            throw new ParameterException(spec.commandLine(), "--all is about verdicts: say --verdicts too.");
        }
        if (choice instanceof EngineChoice.Remote) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Each side needs an engine that has nothing of the other: say --engine embedded or container.");
        }
        return choice;
    }

    private Optional<ReportFolder> reports() {
        if (out != null && Files.isDirectory(out)) {
            throw new ParameterException(spec.commandLine(), "--out takes a file, and " + out + " is a folder.");
        }
        Optional<ReportFolder> reports = Optional.ofNullable(out)
                .map(it -> new ReportFolder(it.toAbsolutePath().normalize().getParent()));
        reports.ifPresent(ReportFolder::create);
        return reports;
    }

    private static Ends ends(Commit base, Optional<Commit> head) {
        return new Ends(base.name(), base.id(), head.map(Commit::name).orElse("the work tree"), head.map(Commit::id));
    }

    private static String prefix(Path folder) {
        return folder.toString().isEmpty()
                ? ""
                : folder + folder.getFileSystem().getSeparator();
    }

    private record Result(PackDiff diff, boolean readable) {}

    private Result compare(Place older, Place newer, Ends ends, EngineChoice choice, List<String> leftOut) {
        Side before = Side.read(older);
        Side after = Side.read(newer);
        PackDiff diff = PackDiff.of(ends, before, after);
        for (String link : leftOut) {
            diff = diff.with(link + ": it is not followed.");
        }
        if (verdicts) {
            diff = new DiffVerdicts(console, engines, surroundings, choice).add(diff, before, after, all);
        }
        after.problems().forEach(it -> console.narrate(it.location() + "  " + it.text() + "\n  " + it.remedy()));
        return new Result(diff, after.problems().isEmpty());
    }

    private int report(Result result, Optional<ReportFolder> reports) {
        PackDiff diff = result.diff();
        String written = switch (format) {
            case text -> text(diff);
            case markdown -> DiffMarkdown.write(diff, DiffMarkdown.COMMENT);
            case json -> DiffJson.write(diff);
        };
        reports.ifPresent(it -> it.write(Map.of(out.getFileName().toString(), written)));
        console.result(reports.isPresent() ? text(diff) : written);
        if (!result.readable()) {
            return ExitCode.UNREADABLE;
        }
        return diff.passed() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private String text(PackDiff diff) {
        return DiffText.write(diff, console.terminal().style());
    }
}
