package io.github.scrapewatch.elastic.container;

import io.github.scrapewatch.elastic.Certificates;
import io.github.scrapewatch.elastic.RestClients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;

/**
 * What it takes to talk to the Elasticsearch in a container.
 *
 * @param ca the certificate that it has made for itself, as PEM
 */
public record Access(URI uri, String password, String ca) {
    public static final String USER = "elastic";

    static SSLContext tls(byte[] ca) throws GeneralSecurityException, IOException {
        return Certificates.trusting(new ByteArrayInputStream(ca));
    }

    public SSLContext tls() {
        try {
            return tls(ca.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of the header {@code Authorization}. */
    public String authorization() {
        byte[] pair = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Names are not compared: the CA was read from this very container and has signed for no other. */
    RestClient client() {
        return RestClients.secured(
                uri, List.of(new BasicHeader("Authorization", authorization())), tls(), NoopHostnameVerifier.INSTANCE);
    }

    @Override
    public String toString() {
        return USER + " at " + uri;
    }
}
