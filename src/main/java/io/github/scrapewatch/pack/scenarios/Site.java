package io.github.scrapewatch.pack.scenarios;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The Confluence in which a story plays.
 *
 * @param context the path before all others, such as {@code /wiki}; empty for none
 * @param coverage level of each area of the audit log; areas that are not named have {@code BASE}
 * @param nodes of a cluster; empty for a single server
 * @param skew by how much the clock of a node goes ahead
 * @param delay from an event to its arrival in Elasticsearch
 * @param spaces by key
 */
public record Site(
        Product product,
        String url,
        String context,
        AccessLog accessLog,
        AuditLog auditLog,
        Map<String, Level> coverage,
        List<String> nodes,
        Map<String, Duration> skew,
        Duration delay,
        Map<String, Space> spaces) {
    public Site {
        coverage = Map.copyOf(coverage);
        nodes = List.copyOf(nodes);
        skew = Map.copyOf(skew);
        spaces = Map.copyOf(spaces);
    }

    public enum Product {
        DATACENTER,
        CLOUD
    }

    /** The layouts of docs/guides/ingest-access.md. */
    public enum AccessLog {
        DEFAULT,
        FORWARDED,
        CONTAINER,
        NGINX_SCRAPEWATCH,
        NGINX_COMBINED,
        OFF
    }

    public enum AuditLog {
        FILE,
        REST,
        OFF
    }

    /** What is written at one level is written at all higher ones. */
    public enum Level {
        OFF,
        BASE,
        ADVANCED,
        FULL;

        public boolean writes(Level needed) {
            return this != OFF && compareTo(needed) >= 0;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param pages how many it has */
    public record Space(String key, String name, int pages) {}
}
