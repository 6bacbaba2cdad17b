package io.github.scrapewatch.node.processor.network.geo;

import java.util.function.Function;
import org.elasticsearch.common.network.NetworkAddress;

/** What can be asked of a database. The order is that of Elasticsearch's message about an unknown one. */
enum GeoProperty {
    IP(found -> NetworkAddress.format(found.address())),
    COUNTRY_IN_EUROPEAN_UNION(found -> found.inEuropeanUnion("country")),
    COUNTRY_ISO_CODE(found -> found.at("country", "iso_code")),
    CONTINENT_CODE(found -> found.at("continent", "code")),
    COUNTRY_NAME(found -> found.englishName("country")),
    CONTINENT_NAME(found -> found.englishName("continent")),
    REGION_ISO_CODE(GeoRecord::regionCode),
    REGION_NAME(GeoRecord::regionName),
    CITY_NAME(found -> found.englishName("city")),
    TIMEZONE(found -> found.at("location", "time_zone")),
    LOCATION(GeoRecord::location),
    ASN(found -> found.at("autonomous_system_number")),
    ORGANIZATION_NAME(found -> found.at("autonomous_system_organization")),
    NETWORK(GeoRecord::network),
    POSTAL_CODE(found -> found.at("postal", "code")),
    ACCURACY_RADIUS(found -> found.at("location", "accuracy_radius")),
    REGISTERED_COUNTRY_IN_EUROPEAN_UNION(found -> found.inEuropeanUnion("registered_country")),
    REGISTERED_COUNTRY_ISO_CODE(found -> found.at("registered_country", "iso_code")),
    REGISTERED_COUNTRY_NAME(found -> found.englishName("registered_country"));

    private final Function<GeoRecord, Object> reading;

    GeoProperty(Function<GeoRecord, Object> reading) {
        this.reading = reading;
    }

    /** Null if the record does not say. */
    Object of(GeoRecord found) {
        return reading.apply(found);
    }
}
