package io.github.scrapewatch.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Requests one after the other, each with what must come back. */
record Dialogue(JsonNode yaml) implements Case {

    @Override
    public void run(Node node) {
        node.emptied();
        yaml.get("steps").forEach(step -> run(node, step));
    }

    private static void run(Node node, JsonNode step) {
        String[] request = step.get("request").asText().split(" ", 2);
        var answer = node.send(request[0], request[1], body(step));
        assertThat(answer.status())
                .as("%s answered %s", step.get("request").asText(), answer.body())
                .isEqualTo(step.path("status").asInt(200));
        step.path("expect")
                .properties()
                .forEach(expected -> assertThat(Texts.at(answer.body(), expected.getKey()))
                        .as("%s: %s of %s", step.get("request").asText(), expected.getKey(), answer.body())
                        .isEqualTo(expected.getValue()));
        if (step.has("error")) {
            assertThat(Texts.of(answer.body())).contains(step.get("error").asText());
        }
    }

    private static String body(JsonNode step) {
        if (step.has("lines")) {
            StringBuilder lines = new StringBuilder();
            step.get("lines").forEach(line -> lines.append(line).append('\n'));
            return lines.toString();
        }
        return step.has("body") ? step.get("body").toString() : "";
    }
}
