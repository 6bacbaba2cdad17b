package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackChanges;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.report.VerificationText;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.verify.Plan;
import io.github.scrapewatch.verify.Plans;
import io.github.scrapewatch.verify.Selection;
import io.github.scrapewatch.verify.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "watch",
        description =
                "Verifies the pack, keeps the engine up, and verifies again what a saved file touches; Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final long PAUSE = 150;

    private final Console console;
    private final Engines engines;
    private final Commands.Surroundings surroundings;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Verifies the rules with the parameters of profiles/NAME.yml.")
    private String profile;

    @Option(names = "--once", description = "Ends after the first change.")
    private boolean once;

    @Mixin
    private EngineOptions engine;

    WatchCommand(Console console, Engines engines, Commands.Surroundings surroundings) {
        this.console = console;
        this.engines = engines;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path root = TypedPath.of(surroundings.root());
        ProgressDisplay progress = new ProgressDisplay(console, surroundings.nanos());
        PackChanges changes = new PackChanges(root);
        try (Engine running = engine.choice().open(engines);
                Watch watch = new Watch(running, surroundings.nanos(), progress)) {
            show(progress, watch.everything(plan(root, running), about(running)));
            do {
                Set<Path> changed = await(changes);
                console.narrate(
                        "changed: " + changed.stream().map(Path::toString).collect(Collectors.joining(", ")));
                again(root, running, watch, changed).ifPresent(it -> show(progress, it));
            } while (!once);
        }
        return ExitCode.OK;
    }

    private static Set<Path> await(PackChanges changes) throws InterruptedException {
        Set<Path> changed;
        do {
            Thread.sleep(PAUSE);
            changed = changes.sinceLastLook();
        } while (changed.isEmpty());
        return changed;
    }

    /** A file that cannot be read is told, and waited for. */
    private Optional<Verification> again(Path root, Engine running, Watch watch, Set<Path> changed) {
        try {
            Plan plan = plan(root, running);
            Touched touched = Touched.by(changed);
            if (touched.everything()) {
                return Optional.of(watch.everything(plan, about(running)));
            }
            List<RuleFile> rules =
                    plan.rules().stream().filter(touched::touches).toList();
            List<Scenario> scenarios =
                    plan.scenarios().stream().filter(touched::touches).toList();
            return Optional.of(watch.changed(plan, about(running), rules, scenarios));
        } catch (UnreadableException e) {
            console.narrate(e.getMessage());
            return Optional.empty();
        }
    }

    private Plan plan(Path root, Engine running) {
        Pack pack = PackReader.read(root, List.of(), Optional.ofNullable(profile));
        Selection selection = Selection.of(pack, new Selection.Wishes(List.of(), List.of(), false));
        selection.problems().forEach(it -> console.narrate(it.location() + "  " + it.text() + "\n  " + it.remedy()));
        return Plans.of(root, pack, selection).on(TargetStack.of(running.facts().version()));
    }

    private Verification.About about(Engine running) {
        EngineFacts facts = running.facts();
        return Version.about(facts, TargetStack.of(facts.version()), profile);
    }

    private void show(ProgressDisplay progress, Verification verification) {
        progress.clear();
        console.result(VerificationText.quiet(verification, console.terminal().style()));
        if (!console.delivered()) {
            throw new EngineException("Nobody reads the output any more.", "Start it again where somebody does.");
        }
    }
}
