package io.github.scrapewatch.node.processor.network.geo;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.network.InetAddresses;

/** What is asked, and of which database. */
record GeoLookup(GeoDatabase database, Set<GeoProperty> properties) {
    /** Null names mean the usual properties of the database. */
    static GeoLookup of(Options options, GeoDatabase database, List<String> names) {
        DatabaseKind kind = DatabaseKind.of(database.type())
                .orElseThrow(() -> options.refusal(
                        "database_file",
                        "Unsupported database type [" + database.type() + "] for file [" + database.file() + "]"));
        try {
            return new GeoLookup(database, kind.properties(names));
        } catch (IllegalArgumentException e) {
            throw options.refusal("properties", e.getMessage());
        }
    }

    /** Null if nothing is known. */
    Map<String, Object> find(String address) {
        Map<String, Object> known = new HashMap<>();
        database.find(InetAddresses.forString(address))
                .ifPresent(found -> properties.forEach(property -> {
                    Object value = property.of(found);
                    if (value != null) {
                        known.put(property.name().toLowerCase(Locale.ROOT), value);
                    }
                }));
        return known.isEmpty() ? null : known;
    }
}
