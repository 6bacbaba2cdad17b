package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.RejectedException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Send parcels side by side while the next ones are made. Who is faster waits: only so many bytes are on their way at once. */
final class Senders implements AutoCloseable {
    private static final int KILOBYTE = 1024;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 250;

    private final Cluster cluster;
    private final int room;
    private final Semaphore kilobytes;
    private final ExecutorService threads;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    /** @param number of threads; about as many parcels again may wait */
    Senders(Cluster cluster, int number) {
        this.cluster = cluster;
        this.room = 2 * number * Parcel.MOST_BYTES / KILOBYTE;
        this.kilobytes = new Semaphore(room);
        this.threads = Executors.newFixedThreadPool(number, work -> {
            Thread thread = new Thread(work, "scrapewatch-send");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Blocks while there is no room. What went wrong with a former parcel is thrown here. */
    void send(Parcel parcel) {
        // One record may be larger than the room; then it travels alone.
        int weight = Math.min(room, parcel.bytes() / KILOBYTE + 1);
        acquire(weight);
        complain();
        threads.execute(() -> {
            try {
                deliver(parcel);
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                kilobytes.release(weight);
            }
        });
    }

    /** Until all parcels have arrived. */
    void finish() {
        acquire(room);
        kilobytes.release(room);
        complain();
    }

    private void deliver(Parcel parcel) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; failure.get() == null; attempt++) {
            try {
                parcel.arrived(cluster.append(parcel.batch()));
                return;
            } catch (RejectedException e) {
                if (e.status() != TOO_MANY_REQUESTS || attempt == ATTEMPTS) {
                    throw e;
                }
                // The cluster has more to do than it can: nothing of the parcel is stored yet.
                sleep(pause);
                pause *= 2;
            }
        }
    }

    private void acquire(int permits) {
        try {
            kilobytes.acquire(permits);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }

    private void complain() {
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
