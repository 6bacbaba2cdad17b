package io.github.scrapewatch.engine;

/** The engine, or the way to it, is at fault: never a rule and never a fixture. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /** @param remedy what to do about it */
    public EngineException(String problem, String remedy) {
        this(problem, remedy, null);
    }

    public EngineException(String problem, String remedy, Throwable cause) {
        super(problem + "\n  " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
