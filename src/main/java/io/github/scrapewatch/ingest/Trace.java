package io.github.scrapewatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One record's way through a pipeline and those that it calls, processor by processor. */
public record Trace(List<Step> steps) {
    public Trace {
        steps = List.copyOf(steps);
    }

    /**
     * @param pipeline the pipeline that the processor is in
     * @param status Elasticsearch's: success, skipped, error, error_ignored, dropped
     * @param error what went wrong; empty if nothing did
     */
    public record Step(
            String pipeline, String type, String tag, String status, Optional<String> error, List<Change> changes) {}

    static Trace of(Route route, JsonNode before, JsonNode results) {
        List<Step> steps = new ArrayList<>();
        JsonNode last = before;
        for (JsonNode result : results) {
            JsonNode after = result.has("doc") ? result.path("doc").path("_source") : last;
            steps.add(step(pipeline(route, result), result, Change.between(last, after)));
            last = after;
        }
        return new Trace(steps);
    }

    private static String pipeline(Route route, JsonNode result) {
        return route.follow(
                result.path("tag").asText(),
                result.path("doc").path("_ingest").path("pipeline").asText(),
                result.path("status").asText().equals("success"));
    }

    private static Step step(String pipeline, JsonNode result, List<Change> changes) {
        JsonNode error = result.has("error")
                ? result.path("error")
                : result.path("ignored_error").path("error");
        return new Step(
                pipeline,
                result.path("processor_type").asText(),
                result.path("tag").asText(),
                result.path("status").asText(),
                error.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(error.path("reason").asText()),
                changes);
    }
}
