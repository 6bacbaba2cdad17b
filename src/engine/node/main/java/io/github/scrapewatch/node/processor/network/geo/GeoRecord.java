package io.github.scrapewatch.node.processor.network.geo;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** What a database says about an address and the network around it. */
record GeoRecord(InetAddress address, Map<?, ?> data, String network) {
    /** Follows keys down into the record; null where it ends too early. */
    Object at(String... keys) {
        Object value = data;
        for (String key : keys) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    Object englishName(String part) {
        return at(part, "names", "en");
    }

    /** Countries say that they are in the European Union only if they are. */
    Boolean inEuropeanUnion(String country) {
        return at(country, "iso_code") == null ? null : Boolean.TRUE.equals(at(country, "is_in_european_union"));
    }

    /** The smallest subdivision; empty if there is none. */
    Map<?, ?> region() {
        return at("subdivisions") instanceof List<?> regions && !regions.isEmpty()
                ? (Map<?, ?>) regions.get(regions.size() - 1)
                : Map.of();
    }

    String regionCode() {
        Object country = at("country", "iso_code");
        Object region = region().get("iso_code");
        return country == null || region == null ? null : country + "-" + region;
    }

    Object regionName() {
        return region().get("names") instanceof Map<?, ?> names ? names.get("en") : null;
    }

    Map<String, Object> location() {
        Object latitude = at("location", "latitude");
        Object longitude = at("location", "longitude");
        return latitude == null || longitude == null ? null : Map.of("lat", latitude, "lon", longitude);
    }
}
