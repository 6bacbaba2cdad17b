package io.github.scrapewatch.elastic.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the engine's JVM. docs/reference/benchmarks.md has the measurements behind the flags. */
final class JavaCommand {
    private static final String MAIN_CLASS = "io.github.scrapewatch.node.EngineMain";

    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private final JavaRuntime runtime;
    private final EngineJars jars;
    private final List<String> flags = new ArrayList<>();

    JavaCommand(JavaRuntime runtime, EngineJars jars) {
        this.runtime = runtime;
        this.jars = jars;
        flags.addAll(List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                QUICK_COMPILER,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dlog4j2.disable.jmx=true",
                "-Xlog:disable",
                "-Xlog:all=warning:stderr"));
        if (runtime.feature() >= 21) {
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        if (runtime.feature() >= 24) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
    }

    /** With the full compiler, too. */
    JavaCommand forLongWork() {
        flags.remove(QUICK_COMPILER);
        return this;
    }

    JavaCommand with(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    List<String> line(Path home, List<String> settings) {
        List<String> line = new ArrayList<>();
        line.add(runtime.executable().toString());
        line.addAll(flags);
        // Whatever this JVM leaves behind, it leaves in a folder that goes with it.
        line.add("-Djava.io.tmpdir=" + home);
        line.add("-XX:ErrorFile=" + home.resolve("crash.log"));
        line.addAll(List.of("-cp", jars.classPath(), MAIN_CLASS, home.toString()));
        line.addAll(settings);
        return line;
    }
}
