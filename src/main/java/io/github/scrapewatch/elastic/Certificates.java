package io.github.scrapewatch.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import org.apache.http.ssl.SSLContextBuilder;

/** Trust in certificates that are not among those of this Java. */
public final class Certificates {
    private Certificates() {}

    /** Believes what these have signed, and nothing else. */
    public static SSLContext trusting(InputStream pem) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
            trusted.setCertificateEntry("ca-" + trusted.size(), certificate);
        }
        return SSLContextBuilder.create().loadTrustMaterial(trusted, null).build();
    }
}
