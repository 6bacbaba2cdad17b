package io.github.scrapewatch.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngine;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngines;
import io.github.scrapewatch.elastic.embedded.JavaRuntime;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users in the pipeline and in the table, and what a second installation does to them. */
class IdentitiesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static EmbeddedEngine engine;

    @TempDir
    private Path root;

    @BeforeAll
    static void start() {
        engine = new EmbeddedEngines(TestPlaces.engine(), JavaRuntime.current(), System.err::println).start(List.of());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void completeTheUserOfAnEvent() throws IOException {
        install(
                "users: [{key: k1, login: mquist, email: m.q@example.com, full_name: Mara Quist, roles: [a], privileged: true, owner: tlind}]");
        assertThat(identified("{'user':{'id':'k1','full_name':'M. Q.'}}"))
                .isEqualTo(json(
                        "{'user':{'id':'k1','name':'mquist','full_name':'M. Q.','roles':['a']},'confluence':{'identity':"
                                + "{'known':true,'privileged':true,'service_account':false,'owner':'tlind'}}}"));
        assertThat(identified("{'user':{'name':'MQuist'}}").at("/user/id").asText())
                .isEqualTo("k1");
        for (String address : List.of("MQuist@example.com", "M.Q@example.com")) {
            assertThat(identified("{'user':{'email':'" + address + "'}}")
                            .at("/user/name")
                            .asText())
                    .isEqualTo("mquist");
        }
        assertThat(identified("{'user':{'name':'other','email':'m.q@example.com'}}")
                        .at("/confluence/identity"))
                .isEqualTo(json("{'known':false}"));
        assertThat(identified("{'user':{'id':'other','name':'mquist'}}").at("/confluence/identity"))
                .isEqualTo(json("{'known':false}"));
        for (String nobody :
                List.of("{}", "{'user':{'id':'-2'}}", "{'user':{'full_name':'Mara Quist'}}", "{'user':'x'}")) {
            assertThat(identified(nobody)).isEqualTo(json(nobody));
        }
        assertThat(identified("{'user':{'id':7,'name':['x']},'confluence':1}").at("/confluence/identity"))
                .isEqualTo(json("{'known':false}"));
    }

    @Test
    void joinAndFollowTheFile() throws IOException {
        install("users: [{key: k1, login: mquist}, {key: k2, login: gone}]");
        assertThat(joined()).hasToString("[[\"k1\",\"mquist\"],[\"k2\",\"gone\"],[\"k3\",null]]");
        install("users: [{key: k1, login: renamed}, {key: k3, login: came}]");
        assertThat(joined()).hasToString("[[\"k1\",\"renamed\"],[\"k2\",null],[\"k3\",\"came\"]]");
        assertThat(identified("{'user':{'id':'k2'}}")
                        .at("/confluence/identity/known")
                        .asBoolean())
                .isFalse();
        install("users: []");
        assertThat(joined()).hasToString("[[\"k1\",null],[\"k2\",null],[\"k3\",null]]");
        assertThat(identified("{'user':{'id':'k1'}}")).isEqualTo(json("{'user':{'id':'k1'}}"));
    }

    private void install(String identities) throws IOException {
        Path pipelines = Files.createDirectories(root.resolve("ingest-pipelines"));
        Files.writeString(
                pipelines.resolve("scrapewatch-identity.yml"),
                Files.readString(TestPlaces.PIPELINES.resolve("scrapewatch-identity.yml")));
        Files.writeString(root.resolve("identities.yml"), identities);
        PackAssets.read(root).installInto(engine.cluster());
    }

    private static JsonNode identified(String source) throws IOException {
        Cluster cluster = engine.cluster();
        return cluster.simulate("scrapewatch-identity", json("{'docs':[{'_source':" + source + "}]}"))
                .at("/docs/0/doc/_source");
    }

    private static JsonNode joined() {
        return engine.cluster()
                .esql(JsonNodeFactory.instance.objectNode().put("query", """
                        ROW user.id = ["k1", "k2", "k3"] | MV_EXPAND user.id | LOOKUP JOIN scrapewatch-identities ON user.id
                        | KEEP user.id, identity.login | SORT user.id"""))
                .path("values");
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
