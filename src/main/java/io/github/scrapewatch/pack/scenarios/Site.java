package io.github.scrapewatch.pack.scenarios;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Confluence in which a story plays.
 *
 * @param context the path before all others, such as {@code /wiki}; empty for none
 * @param coverage level of each area of the audit log
 * @param nodes of a cluster; empty for a single server
 * @param skew by how much the clock of a node goes ahead
 * @param delay from an event to its arrival in Elasticsearch
 * @param spaces by key, in the order of the file
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
        spaces = Collections.unmodifiableMap(new LinkedHashMap<>(spaces));
    }

    /** Where a scenario names none. */
    static final Map<String, Space> USUAL_SPACES = usual(
            new Space("ENG", "Engineering", 400),
            new Space("OPS", "Operations", 250),
            new Space("HR", "Human Resources", 90),
            new Space("FIN", "Finance", 120),
            new Space("LEGAL", "Legal", 60),
            new Space("MKT", "Marketing", 160));

    private static Map<String, Space> usual(Space... spaces) {
        Map<String, Space> all = new LinkedHashMap<>();
        Stream.of(spaces).forEach(it -> all.put(it.key(), it));
        return Collections.unmodifiableMap(all);
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
    public record Space(String key, String name, int pages) {
        public static final int MOST_PAGES = 40_000;
    }
}
