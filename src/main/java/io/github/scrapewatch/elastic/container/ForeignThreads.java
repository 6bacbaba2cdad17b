package io.github.scrapewatch.elastic.container;

import org.testcontainers.DockerClientFactory;

/**
 * Testcontainers looks for containers of its own when the JVM ends. Ours are none of them; so where it finds no Docker any more, nobody
 * needs its stack trace.
 */
final class ForeignThreads {
    private static boolean hushed;

    private ForeignThreads() {}

    static synchronized void hush() {
        if (!hushed && Thread.getDefaultUncaughtExceptionHandler() == null) {
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
                if (thread.getThreadGroup() != DockerClientFactory.TESTCONTAINERS_THREAD_GROUP) {
                    System.err.print("Exception in thread \"" + thread.getName() + "\" ");
                    thrown.printStackTrace();
                }
            });
        }
        hushed = true;
    }
}
