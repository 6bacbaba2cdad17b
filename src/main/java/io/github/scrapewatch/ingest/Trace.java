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
     * @param certain whether Elasticsearch told the pipeline; of processors that were skipped, that failed or that called a pipeline
     *     it does not, and the one that was last at work stands for it
     * @param status Elasticsearch's: success, skipped, error, error_ignored, dropped
     * @param error what went wrong; empty if nothing did
     */
    public record Step(
            String pipeline,
            boolean certain,
            String type,
            String tag,
            String status,
            Optional<String> error,
            List<Change> changes) {}

    static Trace of(String pipeline, JsonNode before, JsonNode results) {
        List<Step> steps = new ArrayList<>();
        JsonNode last = before;
        String current = pipeline;
        boolean called = false;
        for (int i = 0; i < results.size(); i++) {
            JsonNode result = results.get(i);
            JsonNode after = result.has("doc") ? result.path("doc").path("_source") : last;
            current = called ? firstNamed(results, i, current) : named(result, current);
            steps.add(step(current, result, Change.between(last, after)));
            last = after;
            called = result.path("processor_type").asText().equals("pipeline")
                    && result.path("status").asText().equals("success");
        }
        return new Trace(steps);
    }

    private static String named(JsonNode result, String otherwise) {
        return result.path("doc").path("_ingest").path("pipeline").asText(otherwise);
    }

    private static String firstNamed(JsonNode results, int from, String otherwise) {
        for (int i = from; i < results.size(); i++) {
            String name = named(results.get(i), "");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return otherwise;
    }

    private static Step step(String pipeline, JsonNode result, List<Change> changes) {
        JsonNode error = result.has("error")
                ? result.path("error")
                : result.path("ignored_error").path("error");
        return new Step(
                pipeline,
                result.has("doc"),
                result.path("processor_type").asText(),
                result.path("tag").asText(),
                result.path("status").asText(),
                error.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(error.path("reason").asText()),
                changes);
    }
}
