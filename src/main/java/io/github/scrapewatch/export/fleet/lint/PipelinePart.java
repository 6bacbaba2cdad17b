package io.github.scrapewatch.export.fleet.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every processor can be told by its tag; a pipeline that documents begin with keeps what it cannot read and says why. Elastic demands
 * the latter of all pipelines from format 3.6 on; of ours, those that are called leave it to their caller.
 */
final class PipelinePart implements Part {
    private static final List<String> PLACEHOLDERS = List.of(
            "_ingest.on_failure_processor_type",
            "_ingest.on_failure_processor_tag",
            "_ingest.on_failure_message",
            "_ingest.pipeline");
    private static final Pattern CALL = Pattern.compile("\\{\\{\\s*IngestPipeline\\s+\"([^\"]+)\"\\s*}}");

    @Override
    public Stream<PackageProblem> inspect(PackageContents contents) {
        return contents.paths("(data_stream/[^/]+/)?elasticsearch/ingest_pipeline/[^/]+\\.(yml|json)")
                .flatMap(path -> inspect(contents, path).map(text -> new PackageProblem(path, text)));
    }

    private static Stream<String> inspect(PackageContents contents, String path) {
        JsonNode pipeline = contents.document(path);
        List<String> problems = new ArrayList<>();
        if (path.endsWith(".yml") && !contents.files().get(path).asText().startsWith("---\n")) {
            problems.add("does not begin with ---");
        }
        tags(pipeline.path("processors"), new HashSet<>(), problems);
        if (pipeline.has("on_failure") || path.endsWith("/default.yml") || allNeedHandlers(contents)) {
            failure(pipeline.path("on_failure"), problems);
        }
        calls(contents, path, problems);
        return problems.stream();
    }

    private static void tags(JsonNode processors, Set<String> seen, List<String> problems) {
        for (JsonNode processor : processors) {
            processor.properties().forEach(entry -> {
                String tag = entry.getValue().path("tag").asText();
                if (tag.isBlank()) {
                    problems.add("a processor " + entry.getKey() + " has no tag");
                } else if (!seen.add(tag)) {
                    problems.add("the tag '" + tag + "' is there twice");
                }
                tags(entry.getValue().path("on_failure"), seen, problems);
            });
        }
    }

    private static void failure(JsonNode handlers, List<String> problems) {
        boolean kind = false;
        boolean message = false;
        for (JsonNode handler : handlers) {
            kind |= handler.at("/set/field").asText().equals("event.kind")
                    && handler.at("/set/value").asText().equals("pipeline_error");
            for (String type : List.of("set", "append")) {
                String text = handler.path(type).path("value").toString();
                message |= handler.path(type).path("field").asText().equals("error.message")
                        && PLACEHOLDERS.stream().allMatch(text::contains);
            }
        }
        if (!kind) {
            problems.add("on_failure does not set event.kind to pipeline_error");
        }
        if (!message) {
            problems.add("on_failure does not put processor type, tag, message and pipeline into error.message");
        }
    }

    private static boolean allNeedHandlers(PackageContents contents) {
        Matcher format = Pattern.compile("3\\.(\\d+)\\..*")
                .matcher(contents.manifest().path("format_version").asText());
        return format.matches() && Integer.parseInt(format.group(1)) >= 6;
    }

    private static void calls(PackageContents contents, String path, List<String> problems) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        CALL.matcher(contents.files().get(path).asText())
                .results()
                .map(it -> it.group(1))
                .filter(name -> !contents.files().containsKey(folder + name + ".yml"))
                .forEach(name -> problems.add("calls the pipeline '" + name + "', which is not beside it"));
    }
}
