package io.github.scrapewatch.node.processor.network.geo;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The databases that are understood, told apart by the end of their type: GeoLite2-City, say. */
enum DatabaseKind {
    CITY(
            "City",
            EnumSet.complementOf(EnumSet.of(GeoProperty.ASN, GeoProperty.ORGANIZATION_NAME, GeoProperty.NETWORK)),
            EnumSet.of(
                    GeoProperty.CONTINENT_NAME,
                    GeoProperty.COUNTRY_NAME,
                    GeoProperty.COUNTRY_ISO_CODE,
                    GeoProperty.REGION_ISO_CODE,
                    GeoProperty.REGION_NAME,
                    GeoProperty.CITY_NAME,
                    GeoProperty.LOCATION)),
    COUNTRY(
            "Country",
            EnumSet.of(
                    GeoProperty.IP,
                    GeoProperty.CONTINENT_CODE,
                    GeoProperty.CONTINENT_NAME,
                    GeoProperty.COUNTRY_NAME,
                    GeoProperty.COUNTRY_IN_EUROPEAN_UNION,
                    GeoProperty.COUNTRY_ISO_CODE,
                    GeoProperty.REGISTERED_COUNTRY_IN_EUROPEAN_UNION,
                    GeoProperty.REGISTERED_COUNTRY_ISO_CODE,
                    GeoProperty.REGISTERED_COUNTRY_NAME),
            EnumSet.of(GeoProperty.CONTINENT_NAME, GeoProperty.COUNTRY_NAME, GeoProperty.COUNTRY_ISO_CODE)),
    ASN(
            "ASN",
            EnumSet.of(GeoProperty.IP, GeoProperty.ASN, GeoProperty.ORGANIZATION_NAME, GeoProperty.NETWORK),
            EnumSet.of(GeoProperty.IP, GeoProperty.ASN, GeoProperty.ORGANIZATION_NAME, GeoProperty.NETWORK));

    private final String suffix;
    private final Set<GeoProperty> all;
    private final Set<GeoProperty> usual;

    DatabaseKind(String suffix, Set<GeoProperty> all, Set<GeoProperty> usual) {
        this.suffix = suffix;
        this.all = all;
        this.usual = usual;
    }

    static Optional<DatabaseKind> of(String type) {
        return Stream.of(values()).filter(kind -> type.endsWith(kind.suffix)).findFirst();
    }

    /** Null names mean what one usually wants. Refuses what this kind of database does not have. */
    Set<GeoProperty> properties(List<String> names) {
        if (names == null) {
            return usual;
        }
        Set<GeoProperty> properties = EnumSet.noneOf(GeoProperty.class);
        names.forEach(name -> properties.add(property(name)));
        return properties;
    }

    private GeoProperty property(String name) {
        return all.stream()
                .filter(property -> property.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("illegal property value [" + name + "]. valid values are " + all));
    }
}
