package io.github.scrapewatch.cli;

import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Checks;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.lock.LockDifference;
import io.github.scrapewatch.pack.lock.LockDifference.Kind;
import io.github.scrapewatch.pack.lock.RuleLock;
import io.github.scrapewatch.report.FindingsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "lock",
        description =
                "Writes down which version of each rule is out: rules.lock. Refuses where a rule changed and its version did not.",
        mixinStandardHelpOptions = true)
final class LockCommand implements Callable<Integer> {
    private final Console console;
    private final Checks checks;
    private final Path root;

    @Parameters(paramLabel = "PACK", arity = "0..1", description = "The pack to lock (default: this repository).")
    private Path given;

    /** @param checks whether rules can be read and told apart, and whether their versions are higher where they have to be */
    LockCommand(Console console, Checks checks, Path root) {
        this.console = console;
        this.checks = checks;
        this.root = root;
    }

    @Override
    public Integer call() {
        Path folder = given == null ? root : given;
        Pack pack = PackReader.read(folder, List.of(), Optional.empty());
        CheckResult result = checks.inspect(pack);
        Path file = folder.resolve(RuleLock.FILE);
        RuleLock lock = pack.lock().orElse(new RuleLock(file.toString(), Map.of()));
        List<LockDifference> differences =
                LockDifference.between(lock, pack.rules()).toList();
        if (result.unreadable() || !result.findings().isEmpty()) {
            console.narrate(FindingsText.write(result).stripTrailing());
            return result.unreadable() ? ExitCode.UNREADABLE : ExitCode.FINDINGS;
        }
        write(file, lock.with(pack.rules()));
        console.result(pack.rules().size() + " rules in " + file + ": " + count(differences, Kind.NEW) + " new, "
                + count(differences, Kind.RAISED) + " raised, " + count(differences, Kind.GONE) + " retired\n");
        return ExitCode.OK;
    }

    private static long count(List<LockDifference> differences, Kind kind) {
        return differences.stream().filter(it -> it.kind() == kind).count();
    }

    private static void write(Path file, RuleLock lock) {
        try {
            Files.writeString(file, lock.text());
        } catch (IOException e) {
            throw new EngineException(file + " cannot be written (" + e + ").", "Check its permissions.", e);
        }
    }
}
