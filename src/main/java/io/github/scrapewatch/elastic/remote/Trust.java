package io.github.scrapewatch.elastic.remote;

import io.github.scrapewatch.elastic.Certificates;
import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.function.Consumer;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.http.conn.ssl.DefaultHostnameVerifier;
import org.apache.http.conn.ssl.NoopHostnameVerifier;

/** Which certificates we believe: those that this Java believes, or those that a CA in a file has signed. */
public record Trust(SSLContext context, HostnameVerifier names) {
    private static final String CA_FILE = "SCRAPEWATCH_CA_FILE";
    private static final String INSECURE = "SCRAPEWATCH_INSECURE";

    static Trust from(Map<String, String> environment, Consumer<String> narration) {
        try {
            if ("1".equals(environment.get(INSECURE))) {
                narration.accept("WARNING: " + INSECURE
                        + "=1: the cluster's certificate is not verified; anybody may be answering.");
                return new Trust(TrustAnybody.context(), NoopHostnameVerifier.INSTANCE);
            }
            String file = environment.get(CA_FILE);
            return new Trust(
                    file == null ? SSLContext.getDefault() : signedBy(Path.of(file)), new DefaultHostnameVerifier());
        } catch (GeneralSecurityException e) {
            throw new EngineException("TLS cannot be set up (" + e.getMessage() + ").", "Check " + CA_FILE + ".", e);
        }
    }

    private static SSLContext signedBy(Path file) throws GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return Certificates.trusting(pem);
        } catch (IOException e) {
            throw new EngineException(
                    "The CA file cannot be read: " + file + ".",
                    "Set " + CA_FILE + " to a file of PEM certificates.",
                    e);
        }
    }
}
