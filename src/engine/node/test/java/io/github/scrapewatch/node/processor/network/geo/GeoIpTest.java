package io.github.scrapewatch.node.processor.network.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elasticsearch.ingest.IngestDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoIpTest {
    private static final Map<String, Object> COUNTRY = Map.of(
            "iso_code", "AT", "is_in_european_union", true, "names", Map.of("en", "Austria", "de", "Österreich"));
    private static final Map<String, Object> VIENNA = Map.of(
            "continent", Map.of("code", "EU", "names", Map.of("en", "Europe")),
            "country", COUNTRY,
            "registered_country", Map.of("iso_code", "CH", "names", Map.of("en", "Switzerland")),
            "subdivisions", List.of(Map.of("iso_code", "9", "names", Map.of("en", "Vienna"))),
            "city", Map.of("names", Map.of("en", "Vienna")),
            "postal", Map.of("code", "1010"),
            "location",
                    Map.of("latitude", 48.2, "longitude", 16.37, "accuracy_radius", 20, "time_zone", "Europe/Vienna"));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeDatabases() throws IOException {
        new MmdbWriter("GeoLite2-City")
                .put("192.0.2.0/24", VIENNA)
                .put("198.51.100.0/24", Map.of("country", Map.of("iso_code", "XX")))
                .put("2001:db8::/32", Map.of("city", Map.of("names", Map.of("en", "Sixville"))))
                .write(folder.resolve("GeoLite2-City.mmdb"));
        new MmdbWriter("GeoLite2-Country").put("192.0.2.0/24", VIENNA).write(folder.resolve("GeoLite2-Country.mmdb"));
        new MmdbWriter("GeoLite2-ASN")
                .put(
                        "192.0.2.128/25",
                        Map.of("autonomous_system_number", 64500L, "autonomous_system_organization", "Example"))
                .write(folder.resolve("GeoLite2-ASN.mmdb"));
        new MmdbWriter("Zoo-Animals").put("192.0.2.0/24", Map.of()).write(folder.resolve("zoo.mmdb"));
    }

    @Test
    void saysWhatOneUsuallyWantsToKnowOfACity() {
        assertThat(located("192.0.2.1", Map.of()))
                .isEqualTo(Map.of(
                        "continent_name", "Europe",
                        "country_name", "Austria",
                        "country_iso_code", "AT",
                        "region_iso_code", "AT-9",
                        "region_name", "Vienna",
                        "city_name", "Vienna",
                        "location", Map.of("lat", 48.2, "lon", 16.37)));
    }

    @Test
    void saysWhatItIsAskedOfACity() {
        List<String> properties = List.of(
                "ip",
                "continent_code",
                "COUNTRY_IN_EUROPEAN_UNION",
                "registered_country_in_european_union",
                "registered_country_iso_code",
                "registered_country_name",
                "timezone",
                "postal_code",
                "accuracy_radius");
        assertThat(located("192.0.2.1", Map.of("properties", properties)))
                .isEqualTo(Map.of(
                        "ip", "192.0.2.1",
                        "continent_code", "EU",
                        "country_in_european_union", true,
                        "registered_country_in_european_union", false,
                        "registered_country_iso_code", "CH",
                        "registered_country_name", "Switzerland",
                        "timezone", "Europe/Vienna",
                        "postal_code", "1010",
                        "accuracy_radius", 20));
    }

    @Test
    void leavesOutWhatTheDatabaseDoesNotSay() {
        assertThat(located("198.51.100.7", Map.of())).isEqualTo(Map.of("country_iso_code", "XX"));
    }

    @Test
    void findsIpv6() {
        assertThat(located("2001:db8::7", Map.of())).isEqualTo(Map.of("city_name", "Sixville"));
    }

    @Test
    void addsNothingForAnUnknownAddress() {
        assertThat(located("203.0.113.1", Map.of())).isNull();
    }

    @Test
    void saysWhatOneUsuallyWantsToKnowOfACountry() {
        assertThat(located("192.0.2.1", Map.of("database_file", "GeoLite2-Country.mmdb")))
                .isEqualTo(Map.of("continent_name", "Europe", "country_name", "Austria", "country_iso_code", "AT"));
    }

    @Test
    void saysAllOfAnAutonomousSystem() {
        assertThat(located("192.0.2.200", Map.of("database_file", "GeoLite2-ASN.mmdb")))
                .isEqualTo(Map.of(
                        "ip", "192.0.2.200",
                        "asn", 64500L,
                        "organization_name", "Example",
                        "network", "192.0.2.128/25"));
    }

    @Test
    void takesTheFirstKnownAddressOfAList() {
        assertThat(located(List.of("203.0.113.1", "198.51.100.7", "192.0.2.1"), Map.of()))
                .isEqualTo(Map.of("country_iso_code", "XX"));
    }

    @Test
    void takesAllAddressesOfAListIfToldTo() {
        assertThat(located(List.of("203.0.113.1", "198.51.100.7"), Map.of("first_only", false)))
                .isEqualTo(Arrays.asList(null, Map.of("country_iso_code", "XX")));
        assertThat(located(List.of("203.0.113.1"), Map.of("first_only", false))).isNull();
    }

    @Test
    void writesToAnotherField() throws Exception {
        IngestDocument document = document("198.51.100.7");
        processor(Map.of("target_field", "source.geo")).apply(document);
        assertThat(document.getFieldValue("source.geo.country_iso_code", String.class))
                .isEqualTo("XX");
    }

    @Test
    void refusesAPropertyThatTheDatabaseDoesNotHave() {
        assertThatThrownBy(() ->
                        processor(Map.of("database_file", "GeoLite2-ASN.mmdb", "properties", List.of("city_name"))))
                .hasMessage("[properties] illegal property value [city_name]. valid values are"
                        + " [IP, ASN, ORGANIZATION_NAME, NETWORK]");
    }

    @Test
    void refusesADatabaseOfAnotherKind() {
        assertThatThrownBy(() -> processor(Map.of("database_file", "zoo.mmdb")))
                .hasMessage("[database_file] Unsupported database type [Zoo-Animals] for file [zoo.mmdb]");
    }

    @Test
    void failsOnWhatIsNoAddress() {
        assertThatThrownBy(() -> located("nowhere", Map.of())).hasMessage("'nowhere' is not an IP string literal.");
        assertThatThrownBy(() -> located(7, Map.of()))
                .hasMessage("field [ip] should contain only string or array of strings");
        assertThatThrownBy(() -> located(List.of(7), Map.of()))
                .hasMessage("array in field [ip] should only contain strings");
    }

    @Test
    void failsOnANullUnlessToldOtherwise() {
        assertThatThrownBy(() -> located(null, Map.of()))
                .hasMessage("field [ip] is null, cannot extract geoip information.");
        assertThat(located(null, Map.of("ignore_missing", true))).isNull();
    }

    @Test
    void doesNotLookOutsideTheFolder() throws Exception {
        IngestDocument document = document("192.0.2.1");
        GeoDatabases below = GeoDatabases.in(folder.resolve("below").toString());
        GeoIp.from(options(Map.of("database_file", "../GeoLite2-City.mmdb")), below)
                .apply(document);
        assertThat(document.getFieldValue("tags", Object.class))
                .isEqualTo(List.of("_geoip_database_unavailable_../GeoLite2-City.mmdb"));
    }

    private Object located(Object ip, Map<String, Object> configuration) {
        IngestDocument document = document(ip);
        try {
            processor(configuration).apply(document);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return document.getFieldValue("geoip", Object.class, true);
    }

    private Step processor(Map<String, Object> configuration) {
        return GeoIp.from(options(configuration), GeoDatabases.in(folder.toString()));
    }

    private static Options options(Map<String, Object> configuration) {
        Map<String, Object> config = new HashMap<>(configuration);
        config.put("field", "ip");
        return new Options(GeoIp.GEOIP, null, config);
    }

    private static IngestDocument document(Object ip) {
        Map<String, Object> source = new HashMap<>();
        source.put("ip", ip);
        return new IngestDocument("index", "id", 1, null, null, source);
    }
}
