package io.github.scrapewatch.pack;

/** A file of the pack that cannot be read. The message begins with {@code file:line:column}. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String location, String problem, String remedy) {
        super(location + "  " + problem + "\n  " + remedy);
    }
}
