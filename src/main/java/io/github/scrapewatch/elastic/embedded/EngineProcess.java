package io.github.scrapewatch.elastic.embedded;

import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.temporary.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The engine's JVM, from its first moment to its last. It lives no longer than the process that started it. */
final class EngineProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(2);
    private static final Duration ORDERLY_WITHIN = Duration.ofSeconds(60);

    private final Process process;
    private final Path home;
    private final EngineLog log;
    private final Thread lastResort;
    private Ready ready;
    private volatile boolean closed;

    /** What the engine says of itself when it answers. */
    record Ready(URI uri, String version, Duration after) {}

    private EngineProcess(Process process, Path home, EngineLog log) {
        this.process = process;
        this.home = home;
        this.log = log;
        this.lastResort = new Thread(this::end, "end-engine");
    }

    /** Returns when the engine answers. */
    static EngineProcess start(JavaCommand command, Path home, List<String> settings) {
        EngineLog log = new EngineLog(home.resolve("engine.log"));
        long begin = System.nanoTime();
        EngineProcess engine;
        try {
            ProcessBuilder builder = new ProcessBuilder(command.line(home, settings))
                    .redirectError(log.file().toFile());
            // Options meant for some other Java would be printed on standard output and could break this one.
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
            engine = new EngineProcess(builder.start(), home, log);
        } catch (IOException e) {
            Folders.delete(home);
            throw new EngineException(
                    "The engine's JVM cannot be started (" + e.getMessage() + ").", "Check JAVA_HOME.", e);
        }
        Runtime.getRuntime().addShutdownHook(engine.lastResort);
        try {
            engine.ready = engine.awaitReady(begin);
            return engine;
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private Ready awaitReady(long begin) {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(
                this::readyLine, task -> daemon(task).start());
        try {
            String[] words =
                    line.get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS).split(" ");
            return new Ready(URI.create(words[1]), words[2], Duration.ofNanos(System.nanoTime() - begin));
        } catch (TimeoutException e) {
            throw failure("The engine did not answer within " + READY_WITHIN.toSeconds() + " s.");
        } catch (ExecutionException e) {
            awaitExit(ENDED_WITHIN);
            String code = exitCode().map(it -> " (exit code " + it + ")").orElse("");
            throw failure("The engine did not start" + code + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("The start of the engine was interrupted.");
        }
    }

    private String readyLine() {
        try {
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("ready ")) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("end of output");
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "engine-output");
        thread.setDaemon(true);
        return thread;
    }

    private EngineException failure(String problem) {
        return new EngineException(problem + log.excerpt(), log.remedy());
    }

    Ready ready() {
        return ready;
    }

    Path home() {
        return home;
    }

    long pid() {
        return process.pid();
    }

    OptionalLong residentBytes() {
        return ProcessMemory.residentBytes(process.pid());
    }

    /** Why there is no answer any more; empty while the process lives. */
    Optional<String> obituary() {
        if (closed || !awaitExit(Duration.ofMillis(500))) {
            return Optional.empty();
        }
        return exitCode().map(this::obituary);
    }

    String awaitEnd() {
        return obituary(process.onExit().join().exitValue());
    }

    private String obituary(int exitCode) {
        return "The engine ended while it was needed (exit code " + exitCode + ")." + log.excerpt();
    }

    private Optional<Integer> exitCode() {
        return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    /** Ends it the way a class archive needs: the JVM writes the archive as it goes. */
    void closeOrderly() {
        try {
            process.getOutputStream().write("exit\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            awaitExit(ORDERLY_WITHIN);
        } catch (IOException e) {
            // It is gone already.
        }
        close();
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // The harness itself is being ended, and this is its hook.
        }
    }

    private synchronized void end() {
        closed = true;
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        if (!awaitExit(ENDED_WITHIN)) {
            process.destroyForcibly();
            awaitExit(ENDED_WITHIN);
        }
        Folders.delete(home);
    }

    private boolean awaitExit(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
