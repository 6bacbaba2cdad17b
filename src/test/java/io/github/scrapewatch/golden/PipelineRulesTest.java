package io.github.scrapewatch.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.golden.PipelineFiles.Processor;
import io.github.scrapewatch.ingest.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What package-spec asks of pipelines, so that the pack can become an integration package. */
class PipelineRulesTest {
    private static final List<String> PLACEHOLDERS = List.of(
            "_ingest.on_failure_processor_type",
            "_ingest.on_failure_processor_tag",
            "_ingest.on_failure_message",
            "_ingest.pipeline");

    @TestFactory
    Stream<DynamicTest> everyProcessorHasATagOfItsOwn() {
        return PipelineFiles.all().stream()
                .map(pipeline -> DynamicTest.dynamicTest(pipeline.name(), () -> {
                    Set<String> seen = new HashSet<>();
                    for (Processor processor : PipelineFiles.processors(pipeline)) {
                        assertThat(processor.tag())
                                .as("a %s without a tag", processor.type())
                                .isNotEmpty();
                        assertThat(seen.add(processor.tag()))
                                .as("tag '%s' is used twice", processor.tag())
                                .isTrue();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyEntrySaysWhatFailed() {
        return Stream.of(Entry.AUDIT, Entry.ACCESS, Entry.SIGN_IN)
                .map(entry -> DynamicTest.dynamicTest(entry.pipeline(), () -> {
                    JsonNode onFailure = pipeline(entry.pipeline()).body().path("on_failure");
                    assertThat(onFailure.toString()).contains("pipeline_error").contains(PLACEHOLDERS);
                    assertThat(onFailure).anySatisfy(it -> {
                        assertThat(it.path("set").path("field").asText()).isEqualTo("event.kind");
                        assertThat(it.path("set").path("value").asText()).isEqualTo("pipeline_error");
                    });
                }));
    }

    @Test
    void pipelinesThatAreCalledAreThere() {
        List<String> names = PipelineFiles.all().stream().map(Asset::name).toList();
        assertThat(names).isNotEmpty();
        for (Asset pipeline : PipelineFiles.all()) {
            assertThat(pipeline.body().findValues("pipeline"))
                    .allSatisfy(call -> assertThat(names)
                            .as(pipeline.name())
                            .contains(call.path("name").asText()));
        }
    }

    private static Asset pipeline(String name) {
        return PipelineFiles.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no pipeline " + name));
    }
}
