package io.github.scrapewatch.elastic;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Network failures in words. */
public final class Reasons {
    private Reasons() {}

    public static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "the host '" + cause.getMessage() + "' is not known";
            }
            if (cause instanceof ConnectException) {
                // The JDK's client says the same of a name that cannot be resolved, and the cause tells the difference.
                return innermostOf(cause) instanceof UnresolvedAddressException
                        ? "the host is not known"
                        : "the connection was refused";
            }
            if (cause instanceof SocketTimeoutException || cause instanceof HttpTimeoutException) {
                return "it took too long";
            }
            if (cause instanceof SSLException) {
                return "TLS failed (" + innermost(cause) + ")";
            }
        }
        return innermost(failure);
    }

    private static String innermost(Throwable failure) {
        Throwable cause = innermostOf(failure);
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static Throwable innermostOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
