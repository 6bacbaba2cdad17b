package io.github.scrapewatch.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to many things side by side; the results are in the order of the things. */
public final class Parallel implements AutoCloseable {
    private static final int MANY = 24;

    private final ExecutorService threads;

    /** More than there are processors, because most of the time a thread waits for the engine. */
    public Parallel(int width) {
        threads = Executors.newFixedThreadPool(width, work -> {
            Thread thread = new Thread(work, "scrapewatch-verify");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * All at once, as far as a client may ask: what Elasticsearch makes in one go if it is asked for at the same time, such as indices, of
     * which each go takes it a tenth of a second.
     */
    static <T> void atOnce(List<T> things, Consumer<? super T> work) {
        try (Parallel wide = new Parallel(MANY)) {
            wide.map(things, thing -> {
                work.accept(thing);
                return thing;
            });
        }
    }

    public <T, R> List<R> map(List<T> things, Function<? super T, ? extends R> work) {
        List<Future<R>> futures = new ArrayList<>();
        things.forEach(thing -> futures.add(threads.submit(() -> work.apply(thing))));
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> future : futures) {
                results.add(future.get());
            }
        } catch (ExecutionException e) {
            futures.forEach(it -> it.cancel(true));
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            futures.forEach(it -> it.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return results;
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
