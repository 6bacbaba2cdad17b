package io.github.scrapewatch;

import io.github.scrapewatch.elastic.ElasticEngines;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngines;
import io.github.scrapewatch.elastic.embedded.JavaRuntime;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineChoice;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.verify.Plans;
import io.github.scrapewatch.verify.Progress;
import io.github.scrapewatch.verify.Selection;
import io.github.scrapewatch.verify.Verifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The harness without the command, for tests that live in a build: the wiring of {@link Main}, for one purpose. */
public final class Harness {
    private Harness() {}

    /**
     * Holds all rules of a pack against all its scenarios of the default suite.
     *
     * @param home a built checkout of scrapewatch: the engine is taken from it
     * @param pack the folder of the pack
     * @param engine as {@code --engine} takes it
     * @param witness sees all alerts
     * @throws IllegalStateException where a file of the pack cannot be read; the message says which and why
     */
    public static Verification verify(Path home, Path pack, String engine, Verifier.Witness witness) {
        Pack read = PackReader.read(pack, List.of(), Optional.empty());
        Selection selection = Selection.of(read, new Selection.Wishes(List.of(), List.of(), false));
        if (!selection.problems().isEmpty()) {
            throw new IllegalStateException(
                    selection.problems().stream().map(Harness::line).collect(Collectors.joining("\n")));
        }
        try (Engine running = EngineChoice.parse(engine).open(engines(home))) {
            TargetStack stack = TargetStack.of(running.facts().version());
            Verification.About about = new Verification.About(
                    "",
                    "Elasticsearch " + running.facts().version() + ", "
                            + running.facts().kind(),
                    stack.toString(),
                    "");
            return new Verifier(running, System::nanoTime, Progress.SILENT)
                    .verify(Plans.of(pack, read, selection).on(stack), about, witness);
        }
    }

    private static Engines engines(Path home) {
        EmbeddedEngines.Places places = new EmbeddedEngines.Places(
                home.resolve("src/engine/node/target/engine"),
                Optional.of(home.resolve("target/test-home/scrapewatch")),
                Path.of(System.getProperty("java.io.tmpdir")));
        return new ElasticEngines(
                new EmbeddedEngines(places, JavaRuntime.current(), System.err::println),
                System.getenv(),
                System.err::println);
    }

    private static String line(Problem problem) {
        return problem.location() + "  " + problem.text() + " " + problem.remedy();
    }
}
