package io.github.scrapewatch.export.fleet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.Edition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code changelog.yml}, out of the pack's CHANGELOG.md; what is unreleased there is the version that is exported. */
final class ChangeLog {
    private static final Pattern VERSION = Pattern.compile("## \\[?([^\\]\\s]+)\\]?.*");
    private static final Pattern KIND = Pattern.compile("### (\\w+).*");
    private static final Pattern CHANGE = Pattern.compile("[-*] (.+)");
    private static final String UNRELEASED = "Unreleased";
    private static final String LINK = Edition.PROJECT + "/blob/main/CHANGELOG.md";

    private final Map<String, ArrayNode> changes = new LinkedHashMap<>();
    private String version = "";
    private String type = "enhancement";

    private ChangeLog() {}

    /** Newest first, and the first is the version of the package. */
    static ArrayNode of(Edition edition) {
        ChangeLog log = new ChangeLog();
        log.changes.put(edition.version(), Json.array());
        edition.changelog().stream().flatMap(String::lines).forEach(line -> log.read(line, edition.version()));
        ArrayNode entries = Json.array();
        log.changes.forEach((version, changes) -> {
            if (!changes.isEmpty()) {
                entries.add(Json.object("version", version, "changes", changes));
            }
        });
        if (log.changes.get(edition.version()).isEmpty()) {
            ObjectNode change = change("Nothing is noted of this version.", "enhancement");
            entries.insert(0, Json.object("version", edition.version(), "changes", Json.array(change)));
        }
        return entries;
    }

    private void read(String line, String exported) {
        Matcher heading = VERSION.matcher(line);
        Matcher kind = KIND.matcher(line);
        Matcher change = CHANGE.matcher(line);
        if (heading.matches()) {
            version = heading.group(1).equals(UNRELEASED) ? exported : heading.group(1);
        } else if (kind.matches()) {
            type = type(kind.group(1));
        } else if (change.matches() && !version.isEmpty()) {
            changes.computeIfAbsent(version, it -> Json.array()).add(change(change.group(1), type));
        }
    }

    private static String type(String kind) {
        return switch (kind) {
            case "Fixed", "Security" -> "bugfix";
            case "Removed" -> "breaking-change";
            default -> "enhancement";
        };
    }

    private static ObjectNode change(String description, String type) {
        return Json.object("description", description, "type", type, "link", LINK);
    }
}
