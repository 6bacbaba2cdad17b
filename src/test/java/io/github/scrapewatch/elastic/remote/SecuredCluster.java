package io.github.scrapewatch.elastic.remote;

import io.github.scrapewatch.standin.ServerKeys;
import io.github.scrapewatch.standin.TlsFront;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The embedded engine behind TLS and an API key, which it does not have of its own: a proxy that lets only requests with the key
 * through. It answers the question for privileges itself, as the embedded engine has no users; everything else is the engine's.
 */
final class SecuredCluster implements AutoCloseable {
    static final String API_KEY = "a2V5OnNlY3JldA==";

    private final TlsFront front;
    private final Path certificate;

    /** @param missing cluster privileges that the key does not have */
    SecuredCluster(URI engine, Path folder, List<String> missing) throws Exception {
        ServerKeys keys = ServerKeys.make(folder);
        this.certificate = keys.writeCertificate(folder.resolve("ca.pem"));
        this.front = new TlsFront(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                keys.tls(),
                new TlsFront.Guarded(
                        engine, "ApiKey " + API_KEY, Map.of("/_security/user/_has_privileges", privileges(missing))));
    }

    URI uri() {
        return URI.create("https://127.0.0.1:" + front.port());
    }

    Path certificate() {
        return certificate;
    }

    /** What was let through, as {@code METHOD /path}. */
    List<String> requests() {
        return front.requests();
    }

    private static String privileges(List<String> missing) {
        StringBuilder cluster = new StringBuilder();
        for (String privilege : List.of("monitor", "manage_pipeline", "manage_index_templates")) {
            cluster.append(cluster.isEmpty() ? "" : ",");
            cluster.append('"').append(privilege).append("\":").append(!missing.contains(privilege));
        }
        return "{\"username\":\"harness\",\"has_all_requested\":" + missing.isEmpty() + ",\"cluster\":{" + cluster
                + "},\"index\":{\"logs-*-scrapewatch*\":{\"read\":true}},\"application\":{}}";
    }

    @Override
    public void close() {
        front.close();
    }
}
