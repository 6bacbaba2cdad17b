package io.github.scrapewatch.pack.yaml;

import io.github.scrapewatch.rule.SourceLocation;

/** A file of the pack that cannot be read. The message begins with {@code file:line:column}. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;
    private final String problem;
    private final String remedy;

    public UnreadableException(SourceLocation location, String problem, String remedy) {
        super(location + "  " + problem + "\n  " + remedy);
        this.location = location;
        this.problem = problem;
        this.remedy = remedy;
    }

    public SourceLocation location() {
        return location;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
