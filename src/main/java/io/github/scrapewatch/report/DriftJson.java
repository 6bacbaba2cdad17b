package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.Comparison;
import io.github.scrapewatch.deploy.Target;

/** What differs between a pack and a stack, for programs. */
public final class DriftJson {
    private DriftJson() {}

    public static String write(Target target, Comparison comparison) {
        ObjectNode root = DifferencesJson.target(target);
        root.put("same", comparison.same());
        ArrayNode differences = root.putArray("differences");
        comparison.differences().forEach(it -> differences.add(DifferencesJson.difference(it)));
        root.set("foreign", DifferencesJson.obstacles(comparison.obstacles()));
        return root.toPrettyString() + "\n";
    }
}
