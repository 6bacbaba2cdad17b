package io.github.scrapewatch.export.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;

/** The pack's templates as Elasticsearch would compose them. */
final class Templates {
    private final List<Asset> assets;

    Templates(List<Asset> assets) {
        this.assets = assets;
    }

    List<Asset> indexTemplates() {
        return of(Asset.Kind.INDEX_TEMPLATE);
    }

    List<Asset> of(Asset.Kind kind) {
        return assets.stream().filter(it -> it.kind() == kind).toList();
    }

    /** Settings and mappings of an index template with those of its components below them. */
    ObjectNode composed(Asset indexTemplate) {
        ObjectNode composed = Json.object();
        for (JsonNode name : indexTemplate.body().path("composed_of")) {
            of(Asset.Kind.COMPONENT_TEMPLATE).stream()
                    .filter(it -> it.name().equals(name.asText()))
                    .forEach(it -> merge(composed, it.body().path("template")));
        }
        merge(composed, indexTemplate.body().path("template"));
        return composed;
    }

    private static void merge(ObjectNode into, JsonNode more) {
        more.properties().forEach(entry -> {
            JsonNode there = into.get(entry.getKey());
            if (there instanceof ObjectNode table && entry.getValue().isObject()) {
                merge(table, entry.getValue());
            } else {
                into.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
    }
}
