package io.github.scrapewatch.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.golden.PipelineFiles.Processor;
import io.github.scrapewatch.ingest.Trace;
import io.github.scrapewatch.ingest.Trace.Step;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every processor of every pipeline runs in at least one golden case. */
class CoverageIT {
    /** Lines of {@code pipeline tag: reason}. */
    private static final Path EXEMPTIONS = TestPlaces.PIPELINES.resolve("coverage.exempt.txt");

    private final Set<String> ran = new HashSet<>();

    @Test
    void everyProcessorRuns() throws IOException {
        GoldenRun run = new GoldenRun();
        GoldenCase.all().stream().flatMap(golden -> run.traces(golden).stream()).forEach(this::note);

        Set<String> idle = new TreeSet<>();
        for (Processor processor : processors()) {
            if (!hasRun(processor)) {
                idle.add(processor.toString());
            }
        }
        Set<String> exempt = exemptions();
        assertThat(idle).as("processors that no golden case makes run").isSubsetOf(exempt);
        assertThat(exempt).as("exemptions that are not needed").isSubsetOf(idle);
    }

    private void note(Trace trace) {
        for (Step step : trace.steps()) {
            if (!step.status().equals("skipped")) {
                ran.add(step.pipeline() + " " + step.tag());
            }
        }
    }

    private boolean hasRun(Processor processor) {
        return ran.contains(processor.pipeline() + " " + processor.parent().orElse(processor.tag()));
    }

    private static List<Processor> processors() {
        return PipelineFiles.all().stream()
                .flatMap(pipeline -> PipelineFiles.processors(pipeline).stream())
                .toList();
    }

    private static Set<String> exemptions() throws IOException {
        if (!Files.exists(EXEMPTIONS)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(EXEMPTIONS)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CoverageIT::exemption)
                    .collect(Collectors.toSet());
        }
    }

    private static String exemption(String line) {
        int colon = line.indexOf(": ");
        assertThat(colon).as("'%s' gives no reason", line).isPositive();
        return line.substring(0, colon);
    }
}
