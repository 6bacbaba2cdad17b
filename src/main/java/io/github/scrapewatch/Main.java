package io.github.scrapewatch;

import io.github.scrapewatch.cli.Commands;
import io.github.scrapewatch.cli.Console;
import io.github.scrapewatch.cli.Terminal;
import io.github.scrapewatch.doctor.Doctor;
import io.github.scrapewatch.doctor.Machine;
import io.github.scrapewatch.elastic.DockerProbe;
import io.github.scrapewatch.elastic.ElasticEngines;
import io.github.scrapewatch.elastic.ElasticStacks;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngines;
import io.github.scrapewatch.elastic.embedded.JavaRuntime;
import io.github.scrapewatch.engine.Engines;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The whole wiring. What the outside world gives (arguments, environment, clock, streams) is taken here and handed on. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Path root = Path.of(System.getProperty("scrapewatch.root", "")).toAbsolutePath();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Console console = new Console(utf8(System.out), utf8(System.err), terminal(environment));

        EmbeddedEngines.Places folders = new EmbeddedEngines.Places(
                root.resolve("src/engine/node/target/engine"), cache(environment), temporary);
        EmbeddedEngines embedded = new EmbeddedEngines(folders, JavaRuntime.current(), console::narrate);
        Engines engines = new ElasticEngines(embedded, environment, console::narrate);

        Machine machine = ThisMachine.describe(temporary);
        Doctor doctor = new Doctor(machine, () -> DockerProbe.ask(environment), engines);
        Commands.Places places = new Commands.Places(engines, new ElasticStacks(environment, console::narrate));
        Commands.Surroundings surroundings =
                new Commands.Surroundings(root, System.in, Instant.now(), System::nanoTime);
        System.exit(Commands.line(console, places, doctor, surroundings).execute(args));
    }

    /** The shell knows what Java cannot tell. */
    private static Terminal terminal(Map<String, String> environment) {
        return Terminal.of(
                Boolean.getBoolean("scrapewatch.terminal.out"),
                Boolean.getBoolean("scrapewatch.terminal.err"),
                System.getProperty("scrapewatch.terminal.columns", ""),
                environment);
    }

    private static Optional<Path> cache(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .map(Path::of)
                .or(() -> Optional.ofNullable(environment.get("HOME")).map(home -> Path.of(home, ".cache")))
                .map(folder -> folder.resolve("scrapewatch"));
    }

    /** Documents hold any character, whatever the terminal's locale. */
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
