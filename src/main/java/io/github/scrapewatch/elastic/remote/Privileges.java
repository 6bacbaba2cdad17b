package io.github.scrapewatch.elastic.remote;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.security.ClusterPrivilege;
import co.elastic.clients.elasticsearch.security.HasPrivilegesResponse;
import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What we must be allowed to do on a cluster, asked before anything is written. */
final class Privileges {
    static final String DATA_STREAMS = "logs-*-scrapewatch*";
    private static final List<String> CLUSTER = List.of(
            ClusterPrivilege.Monitor.jsonValue(),
            ClusterPrivilege.ManagePipeline.jsonValue(),
            ClusterPrivilege.ManageIndexTemplates.jsonValue());
    private static final List<String> INDEX =
            List.of("auto_configure", "create_doc", "read", "view_index_metadata", "maintenance", "delete_index");

    static final String TABLES = "scrapewatch-*";
    private static final List<String> TABLE = List.of("manage", "write", "read");

    private Privileges() {}

    static void require(ElasticsearchClient client) throws IOException {
        HasPrivilegesResponse answer;
        try {
            answer = client.security()
                    .hasPrivileges(ask -> ask.cluster(CLUSTER)
                            .index(index -> index.names(DATA_STREAMS).privileges(INDEX))
                            .index(index -> index.names(TABLES).privileges(TABLE)));
        } catch (ElasticsearchException e) {
            if (hasNoSecurity(e)) {
                return;
            }
            throw e;
        }
        if (!answer.hasAllRequested()) {
            throw new EngineException(
                    "The cluster does not allow '" + answer.username() + "' what scrapewatch needs: " + missing(answer)
                            + ".",
                    "Grant it, or use another API key; docs/reference/engine-remote.md lists a sufficient role.");
        }
    }

    /** In the words of a cluster whose security is off, of one without the plugin, and of our own embedded engine. */
    private static boolean hasNoSecurity(ElasticsearchException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("ecurity must be explicitly enabled")
                || message.contains("no handler found")
                || message.contains("security is not part of the embedded engine");
    }

    private static String missing(HasPrivilegesResponse answer) {
        TreeSet<String> missing = new TreeSet<>();
        denied(answer.cluster()).forEach(privilege -> missing.add("cluster privilege " + privilege));
        answer.index()
                .forEach((names, privileges) -> denied(privileges)
                        .forEach(privilege -> missing.add("privilege " + privilege + " on " + names)));
        return String.join(", ", missing);
    }

    private static List<String> denied(Map<String, Boolean> privileges) {
        return privileges.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
