package io.github.scrapewatch.git;

/** Git is not there, or does not answer what was asked. */
public final class GitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param remedy what to do about it */
    GitException(String problem, String remedy) {
        super(problem + "\n  " + remedy);
    }
}
