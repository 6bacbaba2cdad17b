package io.github.scrapewatch.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, with the tests' start-up archives and a temporary folder that a test can look into. */
public final class CommandProcess {
    private final Process process;
    private final BufferedReader output;
    private final CompletableFuture<String> narration;

    public record Result(int exitCode, String output, String narration) {}

    private CommandProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.narration = CompletableFuture.supplyAsync(
                () -> rest(process.errorReader(StandardCharsets.UTF_8)), CommandProcess::inBackground);
    }

    public static CommandProcess start(Path temporary, String... arguments) {
        return start(temporary, Map.of(), arguments);
    }

    /** @param environment on top of that of the tests */
    public static CommandProcess start(Path temporary, Map<String, String> environment, String... arguments) {
        return start(temporary, environment, Redirect.PIPE, arguments);
    }

    /** @param output where its standard output goes */
    public static CommandProcess start(
            Path temporary, Map<String, String> environment, Redirect output, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:-UsePerfData",
                "-Dscrapewatch.root=" + TestPlaces.ROOT,
                "-jar",
                TestPlaces.ROOT.resolve("target/scrapewatch.jar").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("XDG_CACHE_HOME", TestPlaces.CACHE_HOME.toString());
        builder.environment().putAll(environment);
        builder.redirectOutput(output);
        try {
            return new CommandProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String firstLine() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("no output; it said: " + narration.join());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean hasChild() {
        return process.children().findAny().isPresent();
    }

    public ProcessHandle onlyChild() {
        List<ProcessHandle> children = process.children().toList();
        if (children.size() != 1) {
            throw new IllegalStateException("children: " + children);
        }
        return children.get(0);
    }

    /** To its standard input, which stays open. */
    public void write(String text) {
        try {
            Writer input = process.outputWriter(StandardCharsets.UTF_8);
            input.write(text);
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of its standard input. */
    public void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a reader that has seen enough. */
    public void closeOutput() {
        try {
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill} would. */
    public void interrupt() {
        // Not Process.destroy(), which would close the streams that are still to be read.
        process.toHandle().destroy();
    }

    /** As {@code kill -9} would. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    public Result awaitExit(Duration within) {
        CompletableFuture<String> rest =
                CompletableFuture.supplyAsync(() -> rest(output), CommandProcess::inBackground);
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after " + within);
            }
            return new Result(process.exitValue(), rest.join(), narration.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void inBackground(Runnable task) {
        new Thread(task, "command-output").start();
    }

    private static String rest(Reader reader) {
        StringWriter text = new StringWriter();
        try {
            reader.transferTo(text);
        } catch (IOException e) {
            // The test itself has closed it.
        }
        return text.toString();
    }
}
