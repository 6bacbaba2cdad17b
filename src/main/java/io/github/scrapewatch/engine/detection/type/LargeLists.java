package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.rule.ExceptionEntry;
import io.github.scrapewatch.rule.ExceptionEntry.InList;
import io.github.scrapewatch.rule.ExceptionEntry.Operator;
import io.github.scrapewatch.rule.ExceptionItem;
import io.github.scrapewatch.rule.ValueList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Exceptions whose value lists are too large for a filter: looked up for each hit, where the rule's type has hits. */
public final class LargeLists {
    public static final LargeLists NONE = new LargeLists(List.of());

    private final List<List<Entry>> items;

    private record Entry(String field, Operator operator, Set<String> texts, List<AddressRange> ranges) {}

    private LargeLists(List<List<Entry>> items) {
        this.items = items;
    }

    /** Whether Kibana looks such an item up at all. */
    public static boolean canLookUp(ExceptionItem item) {
        return item.entries().stream().allMatch(InList.class::isInstance);
    }

    public static LargeLists of(List<ExceptionItem> items, Map<String, ValueList> lists) {
        return new LargeLists(items.stream()
                .filter(LargeLists::canLookUp)
                .map(item -> item.entries().stream()
                        .map(entry -> entry(entry, lists))
                        .toList())
                .toList());
    }

    private static Entry entry(ExceptionEntry entry, Map<String, ValueList> lists) {
        InList inList = (InList) entry;
        ValueList list = lists.get(inList.listId());
        List<AddressRange> ranges = new ArrayList<>();
        Set<String> texts = new HashSet<>(list.values());
        if (list.type() == ValueList.Type.IP_RANGE) {
            list.values().forEach(range -> ranges.add(AddressRange.of(range)));
        }
        return new Entry(inList.field(), inList.operator(), texts, ranges);
    }

    List<Hit> without(List<Hit> hits) {
        return items.isEmpty()
                ? hits
                : hits.stream().filter(hit -> !excepts(hit)).toList();
    }

    private boolean excepts(Hit hit) {
        return items.stream().anyMatch(item -> item.stream().allMatch(entry -> matches(entry, hit)));
    }

    private static boolean matches(Entry entry, Hit hit) {
        List<JsonNode> values = new ArrayList<>(Values.all(hit.source(), entry.field()));
        values.addAll(Values.all(hit.fields().path(entry.field())));
        boolean listed = values.stream().map(JsonNode::asText).anyMatch(value -> listed(entry, value));
        return listed == (entry.operator() == Operator.INCLUDED);
    }

    private static boolean listed(Entry entry, String value) {
        return entry.texts().contains(value) || entry.ranges().stream().anyMatch(range -> range.contains(value));
    }
}
