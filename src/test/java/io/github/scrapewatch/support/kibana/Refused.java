package io.github.scrapewatch.support.kibana;

/** The stub refuses a request as Kibana would. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refused badRequest(String message) {
        return new Refused(400, message);
    }

    static Refused notFound(String message) {
        return new Refused(404, message);
    }

    static Refused conflict(String message) {
        return new Refused(409, message);
    }

    int status() {
        return status;
    }
}
