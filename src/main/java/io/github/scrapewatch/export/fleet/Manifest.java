package io.github.scrapewatch.export.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;

/** {@code manifest.yml}: what the package is and where it can be installed. */
final class Manifest {
    static final String NAME = "scrapewatch";
    /** The oldest that has all we need; older stacks refuse newer ones. */
    private static final String FORMAT = "3.4.0";

    private Manifest() {}

    static ObjectNode of(String version, TargetStack stack) {
        return Json.object(
                "format_version",
                FORMAT,
                "name",
                NAME,
                "title",
                "scrapewatch for Confluence",
                "version",
                version,
                "source",
                Json.object("license", "Apache-2.0"),
                "description",
                "Audit and access logs of Confluence, and rules that find who harvests it.",
                "type",
                "integration",
                "categories",
                List.of("security"),
                "conditions",
                conditions(stack),
                "owner",
                Json.object("github", "scrapewatch/scrapewatch", "type", "community"));
    }

    /** Kibana shows rules of a package only where it has the capability. */
    private static ObjectNode conditions(TargetStack stack) {
        return Json.object(
                "kibana", Json.object("version", kibana(stack)),
                "elastic", Json.object("subscription", "basic", "capabilities", List.of("security")));
    }

    /** What is exported for 8.19 runs on all of 9 as well. */
    private static String kibana(TargetStack stack) {
        return stack.major() == 8 ? "^" + stack + ".0 || ^9.0.0" : "^" + stack + ".0";
    }
}
