package io.github.scrapewatch.cli;

import io.github.scrapewatch.diff.Change;
import io.github.scrapewatch.diff.Change.Changed;
import io.github.scrapewatch.diff.PackDiff;
import io.github.scrapewatch.diff.Part;
import io.github.scrapewatch.diff.Side;
import io.github.scrapewatch.diff.VerdictComparison;
import io.github.scrapewatch.diff.VerdictComparison.Attempt;
import io.github.scrapewatch.diff.VerdictDiff;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineChoice;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.verify.Plan;
import io.github.scrapewatch.verify.Plans;
import io.github.scrapewatch.verify.Selection;
import io.github.scrapewatch.verify.Verifier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Verifies both ends of a change. Each gets an engine of its own, one after the other: what the older one has installed would still be
 * there for the newer one.
 */
final class DiffVerdicts {
    /** Verdicts are those of people of the fixtures, and of the defaults of parameters. */
    private static final Set<Part.Kind> WITHOUT_INFLUENCE = Set.of(Part.Kind.PROFILE, Part.Kind.IDENTITY);

    /** Columns of an obstacle: Elasticsearch quotes whole documents. */
    private static final int LONGEST = 400;

    private final Console console;
    private final Engines engines;
    private final Commands.Surroundings surroundings;
    private final EngineChoice choice;

    DiffVerdicts(Console console, Engines engines, Commands.Surroundings surroundings, EngineChoice choice) {
        this.console = console;
        this.engines = engines;
        this.surroundings = surroundings;
        this.choice = choice;
    }

    /** @param all whether to verify everything, and not only what the change touches */
    PackDiff add(PackDiff diff, Side before, Side after, boolean all) {
        Touched touched = touched(diff.changes());
        boolean whole = all || touched.everything();
        Attempt older = attempt(before, whole, touched);
        Attempt newer = attempt(after, whole, touched);
        VerdictDiff verdicts = new VerdictComparison(
                        before.place(),
                        after.place(),
                        renamed(diff.changes()),
                        (rule, scenario) -> whole || touched.concerns(rule, scenario))
                .compare(older, newer, whole);
        Set<String> leftOut = whole || touched.rules().isEmpty() ? Set.of() : touched.overAlerts(everything(after));
        PackDiff result = diff.with(verdicts);
        return leftOut.isEmpty()
                ? result
                : result.with("Rules over alerts read what others raise, and were not verified: "
                        + String.join(", ", leftOut) + ". --all verifies them too.");
    }

    private static Selection everything(Side side) {
        return Selection.of(side.pack(), new Selection.Wishes(List.of(), List.of(), false));
    }

    private static Touched touched(List<Change> changes) {
        Set<Path> files = new TreeSet<>();
        changes.stream()
                .filter(it -> !WITHOUT_INFLUENCE.contains(it.part().kind()))
                .forEach(it -> {
                    files.add(Path.of(it.part().file()));
                    if (it instanceof Changed changed) {
                        files.add(Path.of(changed.before().file()));
                    }
                });
        return Touched.by(files);
    }

    /** Rules whose file has another name now. */
    private static Map<String, String> renamed(List<Change> changes) {
        Map<String, String> renamed = new HashMap<>();
        for (Change change : changes) {
            if (change.part().kind() == Part.Kind.RULE && change instanceof Changed changed && changed.moved()) {
                renamed.put(shortName(changed.before()), shortName(changed.part()));
            }
        }
        return renamed;
    }

    private static String shortName(Part rule) {
        return Touched.shortName(Path.of(rule.file()));
    }

    private Attempt attempt(Side side, boolean whole, Touched touched) {
        Selection selection = whole ? everything(side) : touched.of(everything(side));
        if (selection.rules().isEmpty() || selection.scenarios().isEmpty()) {
            return new Attempt(Optional.empty(), Optional.empty());
        }
        console.narrate(
                "Verdicts of " + side.place().label() + ": " + selection.rules().size() + " rules on "
                        + selection.scenarios().size() + " scenarios.");
        ProgressDisplay progress = new ProgressDisplay(console, surroundings.nanos());
        try (Engine running = choice.open(engines)) {
            return verify(side, selection, running, progress);
        } finally {
            progress.clear();
        }
    }

    /** A pack that an engine refuses is a result: perhaps the change mends it. */
    private Attempt verify(Side side, Selection selection, Engine running, ProgressDisplay progress) {
        TargetStack stack = TargetStack.of(running.facts().version());
        try {
            Plan plan = Plans.of(side.place().root(), side.pack(), selection);
            return new Attempt(
                    Optional.of(new Verifier(running, surroundings.nanos(), progress)
                            .verify(plan.on(stack), Version.about(running.facts(), stack, null))),
                    Optional.empty());
        } catch (UnreadableException | RejectedException | EngineException e) {
            String because = Clean.line(side.place().showIn(e.getMessage()), LONGEST);
            return new Attempt(Optional.empty(), Optional.of(because));
        }
    }
}
