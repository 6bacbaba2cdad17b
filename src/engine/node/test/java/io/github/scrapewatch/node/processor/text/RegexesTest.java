package io.github.scrapewatch.node.processor.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.elasticsearch.ingest.IngestDocument;
import org.junit.jupiter.api.Test;

class RegexesTest {
    private static final String GREEDY = "(x|y)*z";

    @Test
    void failTheDocumentAloneWhenGsubNeedsTooMuchStack() {
        assertThatThrownBy(() -> run(Gsub::from, Map.of("field", "a", "pattern", GREEDY, "replacement", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Caught a StackOverflowError while processing gsub pattern: [(x|y)*z]");
    }

    @Test
    void failTheDocumentAloneWhenSplitNeedsTooMuchStack() {
        assertThatThrownBy(() -> run(Split::from, Map.of("field", "a", "separator", GREEDY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Caught a StackOverflowError while processing split pattern: [(x|y)*z]");
    }

    private static void run(Function<Options, ? extends Step> reader, Map<String, Object> config) throws Exception {
        Map<String, Object> source = new HashMap<>(Map.of("a", "x".repeat(1_000_000)));
        Step step = reader.apply(new Options("any", null, new HashMap<>(config)));
        step.apply(new IngestDocument("index", "id", 1, null, null, source));
    }
}
