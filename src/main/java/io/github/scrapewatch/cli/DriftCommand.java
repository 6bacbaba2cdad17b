package io.github.scrapewatch.cli;

import io.github.scrapewatch.deploy.Comparison;
import io.github.scrapewatch.deploy.Deployer;
import io.github.scrapewatch.deploy.PackContents;
import io.github.scrapewatch.deploy.Terms;
import io.github.scrapewatch.report.DriftJson;
import io.github.scrapewatch.report.DriftText;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.stack.Stacks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "drift",
        description = "Tells in what a stack is no longer as the pack has it.",
        mixinStandardHelpOptions = true)
final class DriftCommand implements Callable<Integer> {
    /** Whatever has our names is compared, and a rule that is not enabled finds nothing. */
    private static final Terms TERMS = new Terms(false, true, true);

    private final Console console;
    private final Stacks stacks;
    private final Path root;

    @Mixin
    private StackOptions options;

    DriftCommand(Console console, Stacks stacks, Path root) {
        this.console = console;
        this.stacks = stacks;
        this.root = root;
    }

    @Override
    public Integer call() {
        Stacks.Address address = options.address();
        PackContents contents = options.contents(root);
        Optional<Integer> unusable = StackOptions.problems(contents, console);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        try (Stack stack = stacks.open(address, false)) {
            Deployer deployer = new Deployer(stack, Optional.of(contents), TERMS);
            Comparison comparison = deployer.compare();
            console.result(
                    options.json()
                            ? DriftJson.write(deployer.target(), comparison)
                            : DriftText.write(deployer.target(), comparison));
            return comparison.isSame() ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }
}
