package io.github.scrapewatch.cli;

import io.github.scrapewatch.check.Catalogue;
import io.github.scrapewatch.check.Checks;
import io.github.scrapewatch.doctor.Doctor;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.git.GitException;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.rawlog.UnreadableLogException;
import io.github.scrapewatch.stack.Stacks;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The command line: all subcommands, and what an exception means to the shell. */
@Command(
        name = "scrapewatch",
        description = "Finds people and programs that harvest a Confluence, and proves that it does.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Commands implements Runnable {
    @Spec
    private CommandSpec spec;

    private Commands() {}

    /**
     * @param root the folder of the pack
     * @param now when the command was called
     * @param nanos a clock that only goes forward
     */
    public record Surroundings(Path root, InputStream input, Instant now, LongSupplier nanos) {}

    /** @param engines where the harness runs; and stacks that people run, for rules to be deployed to */
    public record Places(Engines engines, Stacks stacks) {}

    public static CommandLine line(Console console, Places places, Doctor doctor, Surroundings surroundings) {
        Engines engines = places.engines();
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand(new CheckCommand(console, checks(surroundings), engines, surroundings))
                .addSubcommand(new DeployCommand(console, places.stacks(), surroundings.root()))
                .addSubcommand(new DiffCommand(console, engines, surroundings))
                .addSubcommand(new DoctorCommand(console, doctor))
                .addSubcommand(new DriftCommand(console, places.stacks(), surroundings.root()))
                .addSubcommand(new ExportCommand(console, checks(surroundings), TypedPath.of(surroundings.root())))
                .addSubcommand(new LockCommand(console, Catalogue.forLock(), TypedPath.of(surroundings.root())))
                .addSubcommand(new EngineCommand(console, engines, surroundings.root()))
                .addSubcommand(new ExplainCommand(console, engines, surroundings))
                .addSubcommand(new IngestCommand(console, engines, surroundings))
                .addSubcommand(new NewCommand(console, surroundings.root()))
                .addSubcommand(new ScanCommand(console, engines, surroundings))
                .addSubcommand(new VerifyCommand(console, engines, surroundings))
                .addSubcommand(new WatchCommand(console, engines, surroundings));
        line.setOut(new java.io.PrintWriter(console.results(), true));
        line.setErr(new java.io.PrintWriter(console.narration(), true));
        line.setParameterExceptionHandler((e, args) -> usage(console, e));
        line.setExecutionExceptionHandler((e, failed, result) -> failure(console, e));
        line.setExecutionStrategy(parsed -> delivered(console, new RunLast().execute(parsed)));
        return line;
    }

    /** A result that nobody got is none, whatever it was. */
    private static int delivered(Console console, int code) {
        if (code == ExitCode.ENVIRONMENT || console.delivered()) {
            return code;
        }
        console.narrate("The result could not be written to standard output: it was closed, or its disk is full.");
        console.narrate("  Read it to its end, or have it written into a file.");
        return ExitCode.ENVIRONMENT;
    }

    private static Checks checks(Surroundings surroundings) {
        return Catalogue.on(LocalDate.ofInstant(surroundings.now(), ZoneOffset.UTC));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    private static int usage(Console console, ParameterException e) {
        console.narrate(e.getMessage());
        e.getCommandLine().usage(console.narration());
        return ExitCode.ENVIRONMENT;
    }

    private static int failure(Console console, Exception e) {
        if (e instanceof UnreadableException || e instanceof UnreadableLogException) {
            console.narrate(e.getMessage());
            return ExitCode.UNREADABLE;
        }
        if (e instanceof RejectedException rejected) {
            console.narrate(e.getMessage());
            if (rejected.unable()) {
                console.narrate(
                        "  The engine is up and cannot work; its disk may be full. Make room, or set TMPDIR to a folder on "
                                + "another disk.");
                return ExitCode.ENVIRONMENT;
            }
            return ExitCode.FINDINGS;
        }
        if (e instanceof EngineException || e instanceof GitException) {
            console.narrate(e.getMessage());
            return ExitCode.ENVIRONMENT;
        }
        console.narrate("This is a fault of scrapewatch itself. Please report it with these lines:");
        e.printStackTrace(console.narration());
        return ExitCode.ENVIRONMENT;
    }
}
