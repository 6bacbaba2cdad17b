package io.github.scrapewatch.engine;

/** Elasticsearch understood the request and refused it: the pack or the query is at fault, not the engine. */
public final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

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

    /** Elasticsearch's own name for the error, such as {@code parsing_exception}. */
    public String type() {
        return type;
    }
}
