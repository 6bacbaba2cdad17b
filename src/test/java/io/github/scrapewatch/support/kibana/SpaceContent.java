package io.github.scrapewatch.support.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What one space holds. Tests change it by hand, as somebody in front of Kibana would. */
public final class SpaceContent {
    public final Map<String, ObjectNode> rules = new LinkedHashMap<>();
    /** By {@code list_id}; the stub tells namespaces apart by what the list says. */
    public final Map<String, ObjectNode> lists = new LinkedHashMap<>();

    public final Map<String, ObjectNode> items = new LinkedHashMap<>();
    public final Map<String, ObjectNode> valueLists = new LinkedHashMap<>();
    public final Map<String, TreeSet<String>> values = new LinkedHashMap<>();
    /** Ids of rules that an installed package of prebuilt rules has. */
    public final List<String> prebuilt = new ArrayList<>();

    /** Rules that are refused, whatever is in them, by {@code rule_id}: what is said then. */
    public final Map<String, String> refusals = new LinkedHashMap<>();

    boolean hasListIndex;
}
