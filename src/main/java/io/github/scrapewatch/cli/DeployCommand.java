package io.github.scrapewatch.cli;

import io.github.scrapewatch.deploy.Deployer;
import io.github.scrapewatch.deploy.Outcome;
import io.github.scrapewatch.deploy.PackContents;
import io.github.scrapewatch.deploy.Plan;
import io.github.scrapewatch.deploy.Terms;
import io.github.scrapewatch.report.DeployJson;
import io.github.scrapewatch.report.DeployText;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.stack.Stacks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "deploy",
        description = "Shows what the pack would change in a stack, and with --yes changes it.",
        mixinStandardHelpOptions = true)
final class DeployCommand implements Callable<Integer> {
    private final Console console;
    private final Stacks stacks;
    private final Path root;

    @Mixin
    private StackOptions options;

    @Option(names = "--yes", description = "Writes. Without it, nothing is written.")
    private boolean yes;

    @Option(names = "--prune", description = "Also removes what was deployed earlier and is no longer in the pack.")
    private boolean prune;

    @Option(names = "--uninstall", description = "Removes everything that was deployed, instead of deploying.")
    private boolean uninstall;

    @Option(
            names = "--adopt",
            description = "Takes over what has the pack's names and ids, and was not deployed by scrapewatch.")
    private boolean adopt;

    @Option(
            names = "--enable",
            description = "Enables the rules of which the pack does not say whether they are enabled.")
    private boolean enable;

    DeployCommand(Console console, Stacks stacks, Path root) {
        this.console = console;
        this.stacks = stacks;
        this.root = root;
    }

    @Override
    public Integer call() {
        Stacks.Address address = options.address();
        Optional<PackContents> contents = uninstall ? Optional.empty() : Optional.of(options.contents(root));
        Optional<Integer> unusable = contents.flatMap(it -> StackOptions.problems(it, console));
        if (unusable.isPresent()) {
            console.narrate("Nothing was written.");
            return unusable.get();
        }
        try (Stack stack = stacks.open(address, true)) {
            return deploy(new Deployer(stack, contents, new Terms(prune || uninstall, adopt, enable)));
        }
    }

    private int deploy(Deployer deployer) {
        Plan plan = deployer.plan();
        if (!options.json()) {
            console.result(DeployText.target(deployer.target()) + DeployText.plan(plan));
        }
        boolean writes = yes && plan.obstacles().isEmpty() && !plan.steps().isEmpty();
        Optional<Outcome> outcome = writes ? Optional.of(deployer.carryOut(plan)) : Optional.empty();
        if (options.json()) {
            console.result(DeployJson.write(deployer.target(), plan, outcome));
        } else {
            outcome.ifPresent(it -> console.result(DeployText.outcome(it)));
        }
        if (!writes) {
            console.narrate(nothingWritten(plan));
        }
        return plan.obstacles().isEmpty() ? exitCode(outcome) : ExitCode.FINDINGS;
    }

    private String nothingWritten(Plan plan) {
        if (!plan.obstacles().isEmpty()) {
            return "Nothing was written: see STOP.";
        }
        return plan.steps().isEmpty() ? "There is nothing to write." : "Nothing was written: say --yes to do it.";
    }

    private static int exitCode(Optional<Outcome> outcome) {
        return outcome.flatMap(Outcome::failure)
                .map(it -> it.environment() ? ExitCode.ENVIRONMENT : ExitCode.FINDINGS)
                .orElse(ExitCode.OK);
    }
}
