package io.github.scrapewatch.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitiesTest {
    @TempDir
    private Path root;

    @Test
    void fillThePipelineAndTheTable() throws IOException {
        PackAssets pack = pack("users: [{key: k1, login: MQuist, roles: [a, b], privileged: true}, {key: k2}]");
        JsonNode params = pack.assets()
                .get(0)
                .body()
                .path("processors")
                .path(0)
                .path("script")
                .path("params");
        assertThat(params.path("logins")).hasToString("{\"mquist\":\"k1\"}");
        assertThat(params.path("users").path("k1"))
                .hasToString(
                        "{\"privileged\":true,\"service_account\":false,\"name\":\"mquist\",\"roles\":[\"a\",\"b\"]}");
        assertThat(
                        logins(
                                "users: [{key: k1, login: mquist, email: Mara.Quist@example.com}, {key: k2, login: a@b.test, email: a@b.test}]"))
                .hasToString("{\"mquist\":\"k1\",\"a@b.test\":\"k2\",\"mara.quist@example.com\":\"k1\"}");
        LookupTable table = pack.identities();
        assertThat(table.name()).isEqualTo("scrapewatch-identities");
        assertThat(table.ids()).containsExactly("k1", "k2");
        assertThat(table.rows().get("k1").path("identity.login").asText()).isEqualTo("mquist");
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> pack("people: []")).hasMessageContaining("There is no list 'users'");
        assertThatThrownBy(() -> pack("users: [{login: a}]")).hasMessageContaining("users[0] has no 'key'");
        assertThatThrownBy(() -> pack("users: [{key: 1}]")).hasMessageContaining("users[0].key is no text");
        assertThatThrownBy(() -> pack("users: [{key: a}, {key: a}]")).hasMessageContaining("users[1] repeats 'a'");
        assertThatThrownBy(() -> pack("users: [{key: a, login: x}, {key: b, login: X}]"))
                .hasMessageContaining("users[1] repeats 'x'");
        assertThatThrownBy(() -> pack("users: [{key: a, login: x@y.test}, {key: b, email: X@y.test}]"))
                .hasMessageContaining("users[1] repeats 'x@y.test'");
        assertThatThrownBy(() -> pack("users: [{key: a, admin: true}]"))
                .hasMessageContaining("identities.yml:1:18")
                .hasMessageContaining("unknown entry 'admin'");
        assertThatThrownBy(() -> pack("users: [{key: a, privileged: maybe}]"))
                .hasMessageContaining("users[0].privileged is neither true nor false");
        assertThatThrownBy(() -> pack("users: [{key: a, roles: one}]"))
                .hasMessageContaining("users[0].roles is no list");
    }

    @Test
    void withoutAFileThereAreNone() throws IOException {
        assertThat(PackAssets.read(root).identities().rows()).isEmpty();
    }

    @Test
    void schemaAndReaderAgree() throws IOException {
        JsonNode properties = new ObjectMapper()
                .readTree(TestPlaces.ROOT
                        .resolve("schemas/identities.schema.json")
                        .toFile())
                .at("/properties/users/items/properties");
        Set<String> names = new HashSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        assertThat(names).isEqualTo(IdentitiesReader.NAMES);
    }

    @Test
    void theSampleIsReadable() {
        assertThat(PackAssets.read(TestPlaces.ROOT).identities().rows()).hasSizeGreaterThanOrEqualTo(3);
    }

    private JsonNode logins(String identities) throws IOException {
        return pack(identities).assets().get(0).body().at("/processors/0/script/params/logins");
    }

    private PackAssets pack(String identities) throws IOException {
        Files.createDirectories(root.resolve("ingest-pipelines"));
        Files.writeString(root.resolve("ingest-pipelines/scrapewatch-identity.yml"), """
                processors: [{script: {source: "", params: {users: {}, logins: {}}}}]""");
        Files.writeString(root.resolve("identities.yml"), identities);
        PackAssets pack = PackAssets.read(root);
        assertThat(pack.assets()).extracting(Asset::name).containsExactly("scrapewatch-identity");
        return pack;
    }
}
