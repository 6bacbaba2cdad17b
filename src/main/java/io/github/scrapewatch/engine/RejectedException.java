package io.github.scrapewatch.engine;

/** Elasticsearch understood the request and refused it: the pack or the query is at fault, not the engine. */
public final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int SERVICE_UNAVAILABLE = 503;

    private final int status;
    private final String type;
    private final String reason;

    public RejectedException(String request, int status, String type, String reason) {
        super(request + " was refused (" + status + " " + type + "): " + reason);
        this.status = status;
        this.type = type;
        this.reason = reason;
    }

    /** Elasticsearch's own words. */
    public String reason() {
        return reason;
    }

    public int status() {
        return status;
    }

    /** Whether it could not do it now, whatever the request: it has lost its master, or may not write because its disk is full. */
    public boolean unable() {
        return status == SERVICE_UNAVAILABLE || type.equals("cluster_block_exception");
    }

    /** Elasticsearch's own name for the error, such as {@code parsing_exception}. */
    public String type() {
        return type;
    }
}
