package io.github.scrapewatch.node.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestRequest.Method;
import org.elasticsearch.rest.RestResponse;

/**
 * Refuses what this engine does not have and says so. Without it the server would take {@code _eql} for the name of an index or answer
 * that there is no handler, which looks like a typing error to the one who asked.
 */
final class AbsentFeaturesHandler implements RestHandler {
    private static final Map<String, List<String>> PATHS = paths();

    private static Map<String, List<String>> paths() {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        paths.put("EQL", List.of("/_eql/search", "/_eql/search/{id}", "/{index}/_eql/search"));
        paths.put("SQL", List.of("/_sql", "/_sql/translate"));
        paths.put("reindex", List.of("/_reindex", "/{index}/_update_by_query"));
        paths.put("index lifecycle management", List.of("/_ilm/policy", "/_ilm/policy/{name}", "/_ilm/status"));
        paths.put("enrich", List.of("/_enrich/policy", "/_enrich/policy/{name}", "/_enrich/policy/{name}/_execute"));
        paths.put(
                "security",
                List.of(
                        "/_security/_authenticate",
                        "/_security/api_key",
                        "/_security/role",
                        "/_security/role/{name}",
                        "/_security/user",
                        "/_security/user/{name}"));
        paths.put(
                "machine learning",
                List.of("/_ml/info", "/_ml/anomaly_detectors", "/_ml/anomaly_detectors/{id}", "/_ml/trained_models"));
        paths.put("transform", List.of("/_transform", "/_transform/{id}"));
        paths.put("watcher", List.of("/_watcher/watch/{id}", "/_watcher/stats"));
        return paths;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (List<String> paths : PATHS.values()) {
            for (String path : paths) {
                for (Method method : List.of(Method.GET, Method.POST, Method.PUT, Method.DELETE)) {
                    routes.add(new Route(method, path));
                }
            }
        }
        return routes;
    }

    @Override
    public void handleRequest(RestRequest request, RestChannel channel, NodeClient client) throws IOException {
        // The body is of no interest, but unread it would be an error of its own.
        request.content();
        channel.sendResponse(new RestResponse(
                channel,
                new IllegalArgumentException(featureOf(request.rawPath()) + " is not part of the embedded engine: "
                        + "use the container engine, or a cluster of your own, for " + request.rawPath())));
    }

    private static String featureOf(String path) {
        return PATHS.entrySet().stream()
                .filter(feature -> feature.getValue().stream().anyMatch(known -> path.matches(pattern(known))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("This");
    }

    private static String pattern(String path) {
        return path.replaceAll("\\{\\w+}", "[^/]+") + "/?";
    }
}
