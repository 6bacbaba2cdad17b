package io.github.scrapewatch.rawlog;

/** A log file that cannot be opened or read to its end. */
public final class UnreadableLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableLogException(String file, String problem, String remedy) {
        super(file + "  " + problem + "\n  " + remedy);
    }
}
