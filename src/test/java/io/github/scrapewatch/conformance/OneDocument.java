package io.github.scrapewatch.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One document through one pipeline, or a pipeline that is refused. */
record OneDocument(JsonNode yaml) implements Case {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void run(Node node) {
        if (yaml.has("pipelines") || yaml.has("put_error")) {
            node.emptied();
        }
        yaml.path("pipelines")
                .properties()
                .forEach(other -> assertThat(node.send("PUT", "/_ingest/pipeline/" + other.getKey(), other.getValue())
                                .status())
                        .as("PUT of pipeline %s", other.getKey())
                        .isEqualTo(200));
        if (yaml.has("put_error")) {
            refused(node);
        } else {
            judge(simulated(node));
        }
    }

    private void refused(Node node) {
        var answer = node.send("PUT", "/_ingest/pipeline/conformance", pipeline());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(Texts.of(answer.body())).contains(yaml.get("put_error").asText());
    }

    private JsonNode simulated(Node node) {
        ObjectNode document = JSON.createObjectNode().put("_index", "index").put("_id", "id");
        document.set("_source", yaml.has("source") ? yaml.get("source") : JSON.createObjectNode());
        yaml.path("metadata").properties().forEach(field -> document.set(field.getKey(), field.getValue()));
        ObjectNode body = JSON.createObjectNode();
        body.set("pipeline", pipeline());
        body.putArray("docs").add(document);
        var answer = node.send("POST", "/_ingest/pipeline/_simulate", body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().at("/docs/0");
    }

    private ObjectNode pipeline() {
        ObjectNode pipeline = JSON.createObjectNode();
        pipeline.set("processors", yaml.get("processors"));
        if (yaml.has("on_failure")) {
            pipeline.set("on_failure", yaml.get("on_failure"));
        }
        return pipeline;
    }

    private void judge(JsonNode result) {
        if (yaml.has("error")) {
            assertThat(result.at("/error/reason").asText("no error: " + result))
                    .contains(yaml.get("error").asText());
            return;
        }
        if (yaml.path("dropped").asBoolean()) {
            assertThat(result.isNull()).as("%s", result).isTrue();
            return;
        }
        assertThat(yaml.has("expect") || yaml.has("expect_metadata"))
                .as("the case expects something")
                .isTrue();
        assertThat(result.has("doc")).as("%s", result).isTrue();
        if (yaml.has("expect")) {
            assertThat(result.at("/doc/_source")).isEqualTo(yaml.get("expect"));
        }
        yaml.path("expect_metadata")
                .properties()
                .forEach(field -> assertThat(result.path("doc").path(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
    }
}
