package io.github.scrapewatch.node.processor.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.elasticsearch.ingest.IngestDocument;
import org.junit.jupiter.api.Test;

class GsubTest {
    @Test
    void failsTheDocumentAloneWhenAPatternNeedsTooMuchStack() {
        Gsub gsub = new Gsub("a", "a", Pattern.compile("(x|y)*z"), "", false);
        Map<String, Object> source = new HashMap<>(Map.of("a", "x".repeat(1_000_000)));
        IngestDocument document = new IngestDocument("index", "id", 1, null, null, source);
        assertThatThrownBy(() -> gsub.apply(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Caught a StackOverflowError while processing gsub pattern: [(x|y)*z]");
    }
}
