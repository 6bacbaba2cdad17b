package io.github.scrapewatch.elastic.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.elastic.remote.Access;
import io.github.scrapewatch.elastic.remote.Versions;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.kibana.ExceptionLists;
import io.github.scrapewatch.kibana.Kibana;
import io.github.scrapewatch.kibana.KibanaFacts;
import io.github.scrapewatch.kibana.Rules;
import io.github.scrapewatch.kibana.ValueLists;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** A Kibana at a URL, found to be one, and to have the space. */
public final class RemoteKibana implements Kibana {
    private static final String STATUS = "/api/status";

    private final KibanaHttp http;
    private final KibanaFacts facts;

    private RemoteKibana(KibanaHttp http, KibanaFacts facts) {
        this.http = http;
        this.facts = facts;
    }

    /** Where a Kibana is, and which of its spaces is meant. */
    public record Address(URI uri, String space) {
        public Address {
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                throw new EngineException(
                        "'" + (uri.getUserInfo() == null ? uri : "The URL with a user in it")
                                + "' is no URL of a Kibana.",
                        "Write https://HOST:PORT, and set SCRAPEWATCH_API_KEY instead of naming a user in it.");
            }
            if (!space.matches("[a-z0-9_-]+")) {
                throw new EngineException(
                        "'" + space + "' is no id of a space.",
                        "Write the id that the URL has after /s/, not the name that is shown.");
            }
        }

        private URI base() {
            return URI.create(uri.toString().replaceAll("/+$", ""));
        }

        private URI spaceBase() {
            return space.equals(KibanaFacts.DEFAULT_SPACE) ? base() : URI.create(base() + "/s/" + space);
        }
    }

    /** Connects, and makes sure that there is a Kibana that we know, with this space and open to us. Nothing is written. */
    public static RemoteKibana connect(Address address, Access access, Consumer<String> narration) {
        return connect(address, access, narration, Patience.USUAL);
    }

    static RemoteKibana connect(Address address, Access access, Consumer<String> narration, Patience patience) {
        KibanaHttp server = new KibanaHttp(address.base(), access, patience, narration);
        String version = version(server);
        requireSpace(server, address.space());
        KibanaHttp space = server.at(address.spaceBase());
        requireRules(space);
        return new RemoteKibana(space, new KibanaFacts(address.uri(), address.space(), version));
    }

    private static String version(KibanaHttp server) {
        JsonNode version = status(server)
                .map(it -> it.path("version").path("number"))
                .filter(JsonNode::isTextual)
                .orElseThrow(() -> Failures.notKibana(server.base(), STATUS));
        Versions.requireKnown(server.base(), "Kibana", version.textValue());
        return version.textValue();
    }

    private static Optional<JsonNode> status(KibanaHttp server) {
        try {
            return server.find(STATUS);
        } catch (RejectedException e) {
            // An Elasticsearch, for one, knows no such path.
            return Optional.empty();
        }
    }

    /** Kibana itself would take requests for a space that is not there, and keep what they write where nobody sees it. */
    private static void requireSpace(KibanaHttp server, String space) {
        if (server.find("/api/spaces/space/" + space).isEmpty()) {
            throw new EngineException(
                    server.base() + " has no space '" + space + "'.",
                    "Check --space, or make the space in Kibana first. A space that the credentials may not see counts as none.");
        }
    }

    private static void requireRules(KibanaHttp space) {
        JsonNode privileges = space.get("/api/detection_engine/privileges");
        if (!privileges.path("has_encryption_key").asBoolean(true)) {
            throw new EngineException(
                    space.base() + " has no encryption key, and so keeps no rules.",
                    "Set xpack.encryptedSavedObjects.encryptionKey in kibana.yml, and start Kibana again.");
        }
    }

    @Override
    public KibanaFacts facts() {
        return facts;
    }

    @Override
    public Rules rules() {
        return new KibanaRules(http);
    }

    @Override
    public ExceptionLists exceptionLists() {
        return new KibanaExceptionLists(http);
    }

    @Override
    public ValueLists valueLists() {
        return new KibanaValueLists(http);
    }
}
