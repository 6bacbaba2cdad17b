package io.github.scrapewatch.elastic.container;

import io.github.scrapewatch.elastic.Reasons;
import io.github.scrapewatch.elastic.RestClients;
import io.github.scrapewatch.engine.EngineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/** Waits until the Elasticsearch in a container is healthy, trusting its own CA from the first request on. */
final class Readiness {
    private static final long PAUSE_MILLIS = 150;
    private static final String HEALTH = "/_cluster/health?wait_for_status=yellow&timeout=2s";

    private final NodeContainer container;
    private final Running running;
    private final ContainerLog log;
    private final Start start;
    private Access access;
    private String lastAnswer = "it has not made the certificate of its CA, " + NodeContainer.CA_FILE;

    record Start(ImageName image, Reach reach, String password, Duration limit) {}

    Readiness(NodeContainer container, Running running, Start start) {
        this.container = container;
        this.running = running;
        this.log = new ContainerLog(running.docker(), running.name());
        this.start = start;
    }

    /** Once it is ready. */
    Access access() {
        return access;
    }

    void await() {
        long deadline = System.nanoTime() + start.limit().toNanos();
        while (access == null) {
            running.end().ifPresent(why -> fail("The container ended before it answered (" + why + ")."));
            if (System.nanoTime() > deadline) {
                fail("The container did not answer within " + start.limit().toSeconds() + " s: " + lastAnswer + ".");
            }
            look();
            Pause.ofMillis(PAUSE_MILLIS);
        }
    }

    private void look() {
        List<String> addresses = start.reach()
                .addresses(
                        container.getContainerInfo(), NodeContainer.PORT, container.getMappedPort(NodeContainer.PORT));
        Optional<String> ca = ca();
        for (String address : addresses) {
            if (ca.isEmpty()) {
                requireNoPlainAnswer(address);
            } else if (access == null) {
                ask(new Access(URI.create("https://" + address), start.password(), ca.get()));
            }
        }
    }

    /** Empty while it is not there, or not whole. */
    private Optional<String> ca() {
        return container.caCertAsBytes().filter(Readiness::isWhole).map(it -> new String(it, StandardCharsets.UTF_8));
    }

    private static boolean isWhole(byte[] pem) {
        try {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .isEmpty();
        } catch (CertificateException e) {
            return false;
        }
    }

    private void ask(Access candidate) {
        try (RestClient client = candidate.client()) {
            client.performRequest(new Request("GET", HEALTH));
            access = candidate;
        } catch (ResponseException e) {
            lastAnswer = "it answers " + e.getResponse().getStatusLine();
        } catch (IOException e) {
            lastAnswer = Reasons.of(e);
        }
    }

    private void requireNoPlainAnswer(String address) {
        URI uri = URI.create("http://" + address);
        try (RestClient client = RestClients.plain(uri)) {
            client.performRequest(new Request("GET", HEALTH));
        } catch (IOException e) {
            return;
        }
        throw new EngineException(
                "The image " + start.image() + " answers without TLS.",
                "Use one whose security is on, as the official one's is; or run it yourself and say --engine URL.");
    }

    private void fail(String problem) {
        throw new EngineException(
                problem + log.tail(), "'docker run " + start.image().reference() + "' may tell more.");
    }
}
