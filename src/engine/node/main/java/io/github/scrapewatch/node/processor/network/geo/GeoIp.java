package io.github.scrapewatch.node.processor.network.geo;

import io.github.scrapewatch.node.processor.step.Fields;
import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.elasticsearch.ingest.IngestDocument;

/** The processors {@code geoip} and {@code ip_location}, which differ in the name of their target only. */
public record GeoIp(String field, String targetField, GeoLookup lookup, boolean ignoreMissing, boolean firstOnly)
        implements Step {
    public static final String GEOIP = "geoip";
    public static final String IP_LOCATION = "ip_location";

    private static final String DEFAULT_DATABASE = "GeoLite2-City.mmdb";

    public static Step from(Options options, GeoDatabases databases) {
        String field = options.required("field");
        String targetField = options.text("target_field", options.type());
        String file = options.text("database_file", DEFAULT_DATABASE);
        List<String> properties = options.list("properties");
        boolean ignoreMissing = options.flag("ignore_missing", false);
        boolean firstOnly = options.flag("first_only", true);
        // There is nothing to download from.
        options.flag("download_database_on_pipeline_creation", true);
        Optional<GeoDatabase> database = databases.find(file);
        if (database.isEmpty()) {
            String tag = "_" + options.type() + "_database_unavailable_" + file;
            return document -> document.appendFieldValue("tags", tag);
        }
        GeoLookup lookup = GeoLookup.of(options, database.get(), properties);
        return new GeoIp(field, targetField, lookup, ignoreMissing, firstOnly);
    }

    @Override
    public void apply(IngestDocument document) {
        Object ip = Fields.value(document, field, Object.class, ignoreMissing, "cannot extract geoip information.");
        if (ip instanceof String address) {
            set(document, lookup.find(address));
        } else if (ip instanceof List<?> addresses) {
            set(document, firstOnly ? first(addresses) : each(addresses));
        } else if (ip != null) {
            throw new IllegalArgumentException("field [" + field + "] should contain only string or array of strings");
        }
    }

    private void set(IngestDocument document, Object found) {
        if (found != null) {
            document.setFieldValue(targetField, found);
        }
    }

    private Map<String, Object> first(List<?> addresses) {
        return addresses.stream()
                .map(address -> lookup.find(text(address)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** One place for each address, null where none is known; null altogether if no address is known. */
    private List<Map<String, Object>> each(List<?> addresses) {
        List<Map<String, Object>> found = new ArrayList<>(addresses.size());
        addresses.forEach(address -> found.add(lookup.find(text(address))));
        return found.stream().allMatch(Objects::isNull) ? null : found;
    }

    private String text(Object address) {
        if (address instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("array in field [" + field + "] should only contain strings");
    }
}
