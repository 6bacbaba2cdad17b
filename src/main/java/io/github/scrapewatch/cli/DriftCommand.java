package io.github.scrapewatch.cli;

import io.github.scrapewatch.deploy.Comparison;
import io.github.scrapewatch.deploy.Deployer;
import io.github.scrapewatch.deploy.PackContents;
import io.github.scrapewatch.deploy.Terms;
import io.github.scrapewatch.deploy.pull.Pull;
import io.github.scrapewatch.deploy.pull.Pulled;
import io.github.scrapewatch.kibana.Kibana;
import io.github.scrapewatch.report.DriftJson;
import io.github.scrapewatch.report.DriftText;
import io.github.scrapewatch.report.PulledText;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.stack.Stacks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--pull",
            description = "Writes what the stack has otherwise into the files of the pack, for you to review.")
    private boolean pull;

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
            if (pull && !comparison.isSame()) {
                pull(stack, contents, comparison);
            }
            return comparison.isSame() ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    private void pull(Stack stack, PackContents contents, Comparison comparison) {
        Pulled pulled =
                Pull.of(contents, options.profile(), comparison, stack.kibana().map(Kibana::exceptionLists));
        pulled.write();
        console.narrate(PulledText.write(pulled).stripTrailing());
        console.narrate("Review what was written, as with git diff; then run scrapewatch check, and drift again.");
    }
}
