package io.github.scrapewatch.elastic;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
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
                return "the connection was refused";
            }
            if (cause instanceof SocketTimeoutException) {
                return "it took too long";
            }
            if (cause instanceof SSLException) {
                return "TLS failed (" + innermost(cause) + ")";
            }
        }
        return innermost(failure);
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
