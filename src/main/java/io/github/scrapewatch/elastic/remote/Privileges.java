package io.github.scrapewatch.elastic.remote;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.security.HasPrivilegesRequest;
import co.elastic.clients.elasticsearch.security.HasPrivilegesResponse;
import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What we must be allowed to do on a cluster, asked before anything is written. */
final class Privileges {
    /** Under which Elasticsearch keeps what roles allow in Kibana. */
    private static final String KIBANA = "kibana-.kibana";
    /**
     * What allows to work with detection rules. Kibana has renamed it from version to version and keeps the older names beside the
     * newer; any of them will do.
     */
    private static final List<String> SECURITY_FEATURES = List.of(
            "siem",
            "siemV2",
            "siemV3",
            "siemV4",
            "siemV5",
            "securitySolutionRulesV1",
            "securitySolutionRulesV2",
            "securitySolutionRulesV3",
            "securitySolutionRulesV4");

    private Privileges() {}

    static void require(ElasticsearchClient client, Needs needs) throws IOException {
        HasPrivilegesResponse answer;
        try {
            answer = client.security().hasPrivileges(request(needs));
        } catch (ElasticsearchException e) {
            if (hasNoSecurity(e)) {
                return;
            }
            throw e;
        }
        TreeSet<String> missing = missing(answer, needs);
        if (!missing.isEmpty()) {
            throw new EngineException(
                    "The cluster does not allow '" + answer.username() + "' what scrapewatch needs: "
                            + String.join(", ", missing) + ".",
                    "Grant it, or use another API key; " + needs.page() + " lists a sufficient role.");
        }
    }

    private static HasPrivilegesRequest request(Needs needs) {
        return HasPrivilegesRequest.of(ask -> {
            ask.cluster(needs.cluster());
            needs.indices()
                    .forEach((names, privileges) ->
                            ask.index(it -> it.names(names).privileges(privileges)));
            needs.kibana()
                    .ifPresent(kibana -> ask.application(it -> it.application(KIBANA)
                            .privileges(SECURITY_FEATURES.stream()
                                    .map(feature -> privilege(feature, kibana))
                                    .toList())
                            .resources(resource(kibana))));
            return ask;
        });
    }

    private static String privilege(String feature, Needs.InSpace kibana) {
        return "feature_" + feature + "." + kibana.level();
    }

    private static String resource(Needs.InSpace kibana) {
        return "space:" + kibana.space();
    }

    /** In the words of a cluster whose security is off, of one without the plugin, and of our own embedded engine. */
    private static boolean hasNoSecurity(ElasticsearchException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("ecurity must be explicitly enabled")
                || message.contains("no handler found")
                || message.contains("security is not part of the embedded engine");
    }

    private static TreeSet<String> missing(HasPrivilegesResponse answer, Needs needs) {
        TreeSet<String> missing = new TreeSet<>();
        denied(answer.cluster()).forEach(privilege -> missing.add("cluster privilege " + privilege));
        answer.index()
                .forEach((names, privileges) -> denied(privileges)
                        .forEach(privilege -> missing.add("privilege " + privilege + " on " + names)));
        needs.kibana()
                .filter(it -> !mayUse(answer, it))
                .ifPresent(it ->
                        missing.add("Kibana privilege '" + it.level() + "' for Security in the space " + it.space()));
        return missing;
    }

    private static boolean mayUse(HasPrivilegesResponse answer, Needs.InSpace kibana) {
        return answer.application()
                .getOrDefault(KIBANA, Map.of())
                .getOrDefault(resource(kibana), Map.of())
                .containsValue(true);
    }

    private static List<String> denied(Map<String, Boolean> privileges) {
        return privileges.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
