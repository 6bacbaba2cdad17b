package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.Difference;
import io.github.scrapewatch.deploy.Difference.Added;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.Difference.Missing;
import io.github.scrapewatch.deploy.FieldChange;
import io.github.scrapewatch.deploy.Obstacle;
import io.github.scrapewatch.deploy.Part;
import io.github.scrapewatch.deploy.Target;
import java.util.List;

/** What differs between a pack and a stack, for programs. */
final class DifferencesJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DifferencesJson() {}

    static ObjectNode target(Target target) {
        ObjectNode root = JSON.createObjectNode()
                .put("elasticsearch", target.elasticsearch().toString())
                .put("version", target.version());
        target.kibana().ifPresent(it -> root.put("kibana", it.uri().toString()).put("space", it.space()));
        return root;
    }

    static ObjectNode difference(Difference difference) {
        Part part = difference.part();
        ObjectNode node = JSON.createObjectNode()
                .put("state", state(difference))
                .put("kind", part.kind().toString())
                .put("id", part.id())
                .put("name", part.name());
        part.file().ifPresent(it -> node.put("file", it));
        if (difference instanceof Added added) {
            node.put("to", added.to().toString());
        }
        if (difference instanceof Changed changed) {
            ArrayNode fields = node.putArray("fields");
            changed.fields().forEach(it -> fields.add(field(it)));
        }
        return node;
    }

    static String state(Difference difference) {
        if (difference instanceof Missing) {
            return "missing";
        }
        if (difference instanceof Changed changed) {
            return changed.onlyDisabled() ? "disabled" : "changed";
        }
        return difference instanceof Added ? "added" : "surplus";
    }

    private static ObjectNode field(FieldChange change) {
        ObjectNode node = JSON.createObjectNode().put("path", change.path());
        if (!change.inStack().isMissingNode()) {
            node.set("stack", change.inStack());
        }
        if (!change.inPack().isMissingNode()) {
            node.set("pack", change.inPack());
        }
        return node;
    }

    static ArrayNode obstacles(List<Obstacle> obstacles) {
        ArrayNode nodes = JSON.createArrayNode();
        obstacles.forEach(it -> nodes.addObject().put("problem", it.problem()).put("fix", it.remedy()));
        return nodes;
    }
}
