package io.github.scrapewatch.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Two values, field by field: each difference with its path and both sides. */
public final class Differences {
    private final List<String> found = new ArrayList<>();

    private Differences() {}

    public static List<String> between(JsonNode one, JsonNode other) {
        Differences differences = new Differences();
        differences.compare("", Allowance.without(one), Allowance.without(other));
        return differences.found;
    }

    private void compare(String path, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            Set<String> names = new TreeSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, one.path(name), other.path(name)));
        } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(path + "/" + i, one.get(i), other.get(i));
            }
        } else if (!one.equals(other)) {
            found.add(path + ": " + shown(one) + " and " + shown(other));
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
