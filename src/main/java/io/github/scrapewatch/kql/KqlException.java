package io.github.scrapewatch.kql;

/** A query that Kibana would refuse, or read in another way than its author meant. The message begins with {@code line:column}. */
public final class KqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final String problem;
    private final String remedy;

    KqlException(Span span, String problem, String remedy) {
        super(span + "  " + problem + "\n  " + remedy);
        this.span = span;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** Line and column within the query, for those who know where the query itself begins. */
    public Span span() {
        return span;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
