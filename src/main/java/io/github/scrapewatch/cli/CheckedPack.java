package io.github.scrapewatch.cli;

import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Checks;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.report.FindingsText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a pack for commands that hand it on, and lets none pass that a check finds an error in. */
final class CheckedPack {
    private final Console console;
    private final Checks checks;

    CheckedPack(Console console, Checks checks) {
        this.console = console;
        this.checks = checks;
    }

    /**
     * @param pack empty where there are errors, which have been narrated
     * @param exitCode of a command that ends because of it
     */
    record Reading(Optional<Pack> pack, int exitCode) {}

    Reading read(Path root, Optional<String> profile) {
        Pack pack = PackReader.read(root, List.of(), profile);
        CheckResult result = checks.inspect(pack);
        if (result.unreadable() || result.count(Severity.ERROR) > 0) {
            console.narrate(FindingsText.write(result).stripTrailing());
            return new Reading(Optional.empty(), result.unreadable() ? ExitCode.UNREADABLE : ExitCode.FINDINGS);
        }
        long warnings = result.count(Severity.WARNING);
        if (warnings > 0) {
            console.narrate("scrapewatch check warns of " + warnings + " more.");
        }
        return new Reading(Optional.of(pack), ExitCode.OK);
    }

    /** What the checks do not ask for, because it is about where a pack goes. */
    void narrate(List<Problem> problems) {
        problems.forEach(it -> console.narrate(it.location() + " error " + it.text() + "\n  " + it.remedy()));
    }
}
