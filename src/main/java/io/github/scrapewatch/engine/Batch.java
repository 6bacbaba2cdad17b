package io.github.scrapewatch.engine;

/** Documents on their way into a data stream, written once, as bulk requests have them: for each a line that says create, and its own. */
public final class Batch {
    private final String dataStream;
    private final int documents;
    private final byte[] lines;

    /** @param lines handed over, not copied */
    public Batch(String dataStream, int documents, byte[] lines) {
        this.dataStream = dataStream;
        this.documents = documents;
        this.lines = lines;
    }

    public String dataStream() {
        return dataStream;
    }

    public int documents() {
        return documents;
    }

    /** Not to be changed. */
    public byte[] lines() {
        return lines;
    }
}
