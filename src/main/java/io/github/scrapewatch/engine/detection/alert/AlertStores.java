package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The alert indices of many spaces. An index that is made by itself takes Elasticsearch a tenth of a second; those that come to be with
 * their first alerts, at the same time, are made in one go.
 */
public final class AlertStores {
    private static final int PRIORITY = 500;

    private final Cluster cluster;
    private final String prefix;
    private final Map<String, List<Alert>> written = new ConcurrentHashMap<>();

    /** @param prefix of the names of all the spaces */
    public AlertStores(Cluster cluster, String prefix) {
        this.cluster = cluster;
        this.prefix = prefix;
    }

    /** Before any alert is written. */
    public void install() {
        ObjectNode template = Json.object(
                "index_patterns",
                List.of(AlertStore.index(prefix + "*")),
                "priority",
                PRIORITY,
                "template",
                AlertMapping.unnamed());
        cluster.install(new Asset(Asset.Kind.INDEX_TEMPLATE, template(), template));
    }

    /** So that a space holds these alerts and no others; at the same time as other threads do it for others. Name them all afterwards. */
    public void write(String space, List<Alert> alerts) {
        List<Alert> before = written.getOrDefault(space, List.of());
        if (before.equals(alerts)) {
            return;
        }
        if (!before.isEmpty()) {
            delete(List.of(space));
        }
        if (!alerts.isEmpty()) {
            new AlertStore(cluster, space).write(alerts);
            written.put(space, List.copyOf(alerts));
        }
    }

    /** Makes known under the names that rules ask for what has been written. */
    public void name() {
        Map<String, String> aliases =
                written.keySet().stream().collect(Collectors.toMap(AlertStore::index, AlertStore::alias));
        if (!aliases.isEmpty()) {
            cluster.nameIndices(aliases);
        }
    }

    /** Of each space what is there, whoever wrote it. */
    public void delete(Collection<String> spaces) {
        for (String space : spaces) {
            cluster.deleteIndex(AlertStore.index(space));
            written.remove(space);
        }
    }

    public void uninstall() {
        cluster.uninstall(Asset.Kind.INDEX_TEMPLATE, template());
    }

    private String template() {
        return prefix + "alerts";
    }
}
