package io.github.scrapewatch.engine.detection.alert;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.engine.RejectedException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The alert index of a space, for rules that read the alerts of other rules. Kibana's names: an index
 * {@code .internal.alerts-security.alerts-SPACE-000001} behind the alias {@code .alerts-security.alerts-SPACE}.
 */
public final class AlertStore {
    public static final String DEFAULT_SPACE = "default";

    private static final String ALERTS = ".alerts-";
    private static final int LARGEST_BATCH = 500;
    private static final int BAD_REQUEST = 400;

    private final Cluster cluster;
    private final String alias;
    private final String index;

    /** @param space in a cluster that holds other people's data, one whose name begins with {@code scrapewatch} */
    public AlertStore(Cluster cluster, String space) {
        this.cluster = cluster;
        this.alias = alias(space);
        this.index = index(space);
    }

    /** Whether a pattern is about alert indices only. */
    public static boolean isAlerts(String pattern) {
        return pattern.startsWith(ALERTS);
    }

    static String alias(String space) {
        return ALERTS + "security.alerts-" + space;
    }

    static String index(String space) {
        return ".internal" + alias(space) + "-000001";
    }

    /** What rules name in {@code index} or {@code FROM}; {@code .alerts-security.alerts-*} finds it too. */
    public String alias() {
        return alias;
    }

    /** Makes it, without an alert in it. */
    public void install() {
        cluster.deleteIndex(index);
        cluster.createIndex(index, AlertMapping.index(alias));
    }

    /** Adds alerts, or replaces them by what they are now; searches see them afterwards. */
    public void write(Collection<Alert> alerts) {
        List<Document> documents = alerts.stream()
                .map(alert -> new Document(Optional.of(alert.id()), alert.document()))
                .toList();
        for (int from = 0; from < documents.size(); from += LARGEST_BATCH) {
            put(documents.subList(from, Math.min(from + LARGEST_BATCH, documents.size())));
        }
        cluster.refresh(index);
    }

    private void put(List<Document> documents) {
        List<IndexOutcome> outcomes = cluster.put(index, documents);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof IndexOutcome.Refused refused) {
                String id = documents.get(i).id().orElseThrow();
                throw new RejectedException(
                        "Alert " + id + " for " + alias, BAD_REQUEST, refused.type(), refused.reason());
            }
        }
    }

    public void delete() {
        cluster.deleteIndex(index);
    }
}
