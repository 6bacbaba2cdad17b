package io.github.scrapewatch.node.processor.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.elasticsearch.common.Strings;

/** What {@code foreach} goes through: shows one element at a time to the inner processor, and collects what that made of it. */
interface Elements {
    boolean hasNext();

    /** Puts the next element where the inner processor finds it. */
    void show(Map<String, Object> ingestMetadata);

    /** Takes back what has become of it, and restores what an outer loop had put there. */
    void take(Map<String, Object> ingestMetadata);

    Object result();

    static Elements of(String field, Object container) {
        if (container instanceof List<?> list) {
            return new OfList(list);
        }
        if (container instanceof Map<?, ?> map) {
            return new OfMap(map);
        }
        throw new IllegalArgumentException("field [" + field + "] of type ["
                + container.getClass().getName() + "] cannot be cast to a list or map");
    }

    /** The elements of a list: {@code _ingest._value}. */
    final class OfList implements Elements {
        private final Iterator<?> values;
        private final List<Object> taken = new ArrayList<>();
        private Object outerValue;

        private OfList(List<?> list) {
            // The inner processor may change the list itself.
            this.values = new ArrayList<>(list).iterator();
        }

        @Override
        public boolean hasNext() {
            return values.hasNext();
        }

        @Override
        public void show(Map<String, Object> ingestMetadata) {
            outerValue = ingestMetadata.put("_value", values.next());
        }

        @Override
        public void take(Map<String, Object> ingestMetadata) {
            taken.add(ingestMetadata.put("_value", outerValue));
        }

        @Override
        public Object result() {
            return new ArrayList<>(taken);
        }
    }

    /** The entries of an object: {@code _ingest._key} and {@code _ingest._value}. */
    final class OfMap implements Elements {
        private final Iterator<? extends Map.Entry<?, ?>> entries;
        private final Map<String, Object> taken = new HashMap<>();
        private Object outerKey;
        private Object outerValue;

        private OfMap(Map<?, ?> map) {
            this.entries = new HashMap<>(map).entrySet().iterator();
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public void show(Map<String, Object> ingestMetadata) {
            Map.Entry<?, ?> entry = entries.next();
            outerKey = ingestMetadata.put("_key", entry.getKey());
            outerValue = ingestMetadata.put("_value", entry.getValue());
        }

        @Override
        public void take(Map<String, Object> ingestMetadata) {
            String key = (String) ingestMetadata.put("_key", outerKey);
            Object value = ingestMetadata.put("_value", outerValue);
            // An entry is dropped by making its key blank.
            if (Strings.hasText(key)) {
                taken.put(key, value);
            }
        }

        @Override
        public Object result() {
            return new HashMap<>(taken);
        }
    }
}
