package org.elasticsearch.painless;

import java.io.Serial;
import org.elasticsearch.ElasticsearchException;

/**
 * Stands in for an {@link Error} that a script has thrown (endless loop, endless recursion): a node ends itself when it meets an error
 * among the causes of an exception, and a script must not be able to make it do so. In a response it looks like the error itself.
 */
final class ScriptError extends ElasticsearchException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String exceptionName;

    private ScriptError(Throwable error) {
        super(error.getMessage());
        this.exceptionName = getExceptionName(error);
        setStackTrace(error.getStackTrace());
    }

    static Throwable withoutErrors(Throwable thrown) {
        // Debug.explain is an answer rather than an error, and no cause of its own.
        boolean wrapped = thrown instanceof Error && !(thrown instanceof PainlessExplainError);
        return wrapped ? new ScriptError(thrown) : thrown;
    }

    @Override
    protected String getExceptionName() {
        return exceptionName;
    }
}
