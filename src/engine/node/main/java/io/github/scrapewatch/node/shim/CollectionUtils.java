package io.github.scrapewatch.node.shim;

import java.util.HashMap;
import java.util.Map;

/** Stands in for what 7.10 kept in a class of the same name. */
public final class CollectionUtils {
    private CollectionUtils() {}

    public static <K, V> Map<K, V> copyMap(Map<K, V> map) {
        return new HashMap<>(map);
    }

    public static void ensureNoSelfReferences(Object value, String messageHint) {
        org.elasticsearch.common.util.CollectionUtils.ensureNoSelfReferences(value, messageHint);
    }
}
