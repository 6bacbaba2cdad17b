package io.github.scrapewatch.node;

/** An Error on a thread of the node would leave its request without an answer for ever: ending the process is kinder. */
final class FatalErrors {
    static final int EXIT_CODE = 70;

    private FatalErrors() {}

    static void haltOn() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            System.err.println((thrown instanceof Error ? "fatal error" : "uncaught exception") + " in thread "
                    + thread.getName());
            thrown.printStackTrace();
            System.err.flush();
            if (thrown instanceof Error) {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
        });
    }
}
