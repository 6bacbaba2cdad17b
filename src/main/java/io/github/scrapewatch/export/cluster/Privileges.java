package io.github.scrapewatch.export.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.PackAssets;
import java.util.List;

/** What the credentials have to allow, as Elasticsearch is asked whether they do. */
final class Privileges {
    private Privileges() {}

    static ObjectNode body(PackAssets pack) {
        return Json.object(
                "cluster", List.of("monitor", "manage_pipeline", "manage_index_templates"),
                "index",
                        List.of(Json.object(
                                "names", List.of(pack.identities().name()),
                                "privileges", List.of("manage", "write", "read"))));
    }
}
