package io.github.scrapewatch.export.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.export.files.Resources;
import io.github.scrapewatch.pack.PackAssets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** {@code elasticsearch/}: pipelines, templates and identities, and the scripts that install and remove them. */
public final class ClusterFiles {
    private static final String FOLDER = "elasticsearch";
    private static final List<String> SCRIPTS = List.of("connection.sh", "install.sh", "uninstall.sh");

    private ClusterFiles() {}

    public static List<Artefact> of(PackAssets pack) {
        List<Artefact> files = new ArrayList<>();
        pack.assets().forEach(it -> files.add(Artefact.json(folder(it.kind()) + "/" + it.name() + ".json", it.body())));
        files.addAll(identities(pack.identities()));
        files.add(Artefact.text("data-streams.txt", dataStreams(pack)));
        files.add(Artefact.json("privileges.json", Privileges.body(pack)));
        SCRIPTS.forEach(it -> files.add(Artefact.text(it, Resources.text(ClusterFiles.class, it))));
        return files.stream().map(it -> it.under(FOLDER)).toList();
    }

    private static String folder(Asset.Kind kind) {
        return switch (kind) {
            case PIPELINE -> "pipelines";
            case COMPONENT_TEMPLATE -> "component-templates";
            case INDEX_TEMPLATE -> "index-templates";
        };
    }

    private static List<Artefact> identities(LookupTable table) {
        ObjectNode mapping = Json.object("dynamic", "strict", "properties", table.columns());
        StringBuilder rows = new StringBuilder();
        for (String id : table.ids()) {
            rows.append("{\"index\":{\"_id\":").append(TextNode.valueOf(id)).append("}}\n");
            rows.append(table.rows().get(id)).append('\n');
        }
        ObjectNode others = Json.object(
                "query",
                Json.object("bool", Json.object("must_not", Json.object("ids", Json.object("values", table.ids())))));
        return List.of(
                Artefact.json(
                        "identities/index.json",
                        Json.object("settings", Json.object("index.mode", "lookup"), "mappings", mapping)),
                Artefact.json("identities/mapping.json", mapping),
                Artefact.text("identities/rows.ndjson", rows.toString()),
                Artefact.json("identities/others.json", others));
    }

    private static String dataStreams(PackAssets pack) {
        return patterns(pack).stream().map(it -> it + "\n").reduce("", String::concat);
    }

    /** The index patterns of our templates. */
    static TreeSet<String> patterns(PackAssets pack) {
        TreeSet<String> patterns = new TreeSet<>();
        pack.assets().stream()
                .filter(it -> it.kind() == Asset.Kind.INDEX_TEMPLATE)
                .forEach(it -> it.body().path("index_patterns").forEach(pattern -> patterns.add(pattern.asText())));
        return patterns;
    }
}
