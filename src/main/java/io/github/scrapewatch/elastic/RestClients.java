package io.github.scrapewatch.elastic;

import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** Low-level clients with limits, so that an engine that hangs is found out. */
public final class RestClients {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int SOCKET_MILLIS = 120_000;
    private static final int CONNECTIONS = 16;

    /** Held here because a logger that nobody holds forgets its level. */
    private static final Logger CLIENT_LOG = Logger.getLogger(RestClient.class.getName());

    static {
        // Warnings of the cluster belong to the result of the request that caused them, not between the lines of a
        // report.
        CLIENT_LOG.setLevel(Level.OFF);
    }

    private RestClients() {}

    public static RestClient plain(URI uri) {
        return builder(uri).build();
    }

    public static RestClient secured(URI uri, List<Header> headers, SSLContext tls, HostnameVerifier names) {
        return builder(uri)
                .setDefaultHeaders(headers.toArray(Header[]::new))
                .setHttpClientConfigCallback(
                        client -> limits(client).setSSLContext(tls).setSSLHostnameVerifier(names))
                .build();
    }

    private static RestClientBuilder builder(URI uri) {
        return RestClient.builder(new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme()))
                .setPathPrefix(uri.getPath().isEmpty() ? "/" : uri.getPath())
                .setRequestConfigCallback(
                        config -> config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(SOCKET_MILLIS))
                .setHttpClientConfigCallback(RestClients::limits);
    }

    private static HttpAsyncClientBuilder limits(HttpAsyncClientBuilder client) {
        return client.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS);
    }
}
