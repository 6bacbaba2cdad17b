package io.github.scrapewatch.elastic.remote;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The privileges that something takes.
 *
 * @param indices privileges by pattern of names
 * @param kibana what of Kibana, where that is needed
 * @param page where a sufficient role is written down
 */
public record Needs(List<String> cluster, Map<String, List<String>> indices, Optional<InSpace> kibana, String page) {
    private static final String DATA_STREAMS = "logs-confluence.*";
    private static final String TABLES = "scrapewatch-*";

    /** @param level {@code all} or {@code read}, as roles in Kibana have it */
    public record InSpace(String space, String level) {}

    /** To install the pack, send events through it, and remove both. */
    static final Needs HARNESS = new Needs(
            List.of("monitor", "manage_pipeline", "manage_index_templates"),
            Map.of(
                    "logs-*-scrapewatch*",
                    List.of(
                            "auto_configure",
                            "create_doc",
                            "read",
                            "view_index_metadata",
                            "maintenance",
                            "delete_index"),
                    TABLES,
                    List.of("manage", "write", "read")),
            Optional.empty(),
            "docs/reference/engine-remote.md");

    /** Of data streams it is seen only which template they use; their events are nobody's business here. */
    public static Needs toDeploy(Optional<String> space) {
        return new Needs(
                List.of("monitor", "manage_pipeline", "manage_index_templates"),
                Map.of(DATA_STREAMS, List.of("view_index_metadata"), TABLES, List.of("manage", "write", "read")),
                space.map(it -> new InSpace(it, "all")),
                "docs/reference/deploy.md");
    }

    /** There is no privilege to read templates that would not allow to write them. */
    public static Needs toCompare(Optional<String> space) {
        return new Needs(
                List.of("monitor", "read_pipeline", "manage_index_templates"),
                Map.of(DATA_STREAMS, List.of("view_index_metadata"), TABLES, List.of("view_index_metadata", "read")),
                space.map(it -> new InSpace(it, "read")),
                "docs/reference/drift.md");
    }
}
