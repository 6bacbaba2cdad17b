package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.elasticsearch.grok.Grok;
import org.elasticsearch.grok.GrokBuiltinPatterns;
import org.elasticsearch.grok.MatcherWatchdog;
import org.elasticsearch.grok.PatternBank;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.ConfigurationUtils;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;

/** {@code grok}: takes fields out of a text by named patterns. */
public final class GrokProcessor extends AbstractProcessor {
    static final String TYPE = "grok";
    private static final String MATCH_INDEX = "_ingest._grok_match_index";
    private static final Logger LOGGER = LogManager.getLogger(GrokProcessor.class);

    private final String field;
    private final List<String> patterns;
    private final boolean traceMatch;
    private final boolean ignoreMissing;
    private final Grok grok;

    private GrokProcessor(Options options, String description, MatcherWatchdog watchdog) {
        super(options.tag(), description);
        this.field = options.required("field");
        this.patterns = List.copyOf(options.requiredList("patterns"));
        this.traceMatch = options.flag("trace_match", false);
        this.ignoreMissing = options.flag("ignore_missing", false);
        if (patterns.isEmpty()) {
            throw options.refusal("patterns", "List of patterns must not be empty");
        }
        PatternBank bank = bank(options);
        this.grok = grok(options, bank, watchdog);
    }

    private static PatternBank bank(Options options) {
        String mode = options.text("ecs_compatibility", GrokBuiltinPatterns.ECS_COMPATIBILITY_DISABLED);
        if (!GrokBuiltinPatterns.isValidEcsCompatibilityMode(mode)) {
            throw options.refusal("ecs_compatibility", "unsupported mode '" + mode + "'");
        }
        Map<String, String> own =
                ConfigurationUtils.readOptionalMap(TYPE, options.tag(), options.config(), "pattern_definitions");
        PatternBank builtin = GrokBuiltinPatterns.get(mode);
        return own == null ? builtin : builtin.extendWith(own);
    }

    private Grok grok(Options options, PatternBank bank, MatcherWatchdog watchdog) {
        try {
            Grok compiled = new Grok(bank, combined(), watchdog, LOGGER::debug);
            // The regular expression library notices some mistakes only when it matches for the first time.
            compiled.match("___nomatch___");
            return compiled;
        } catch (RuntimeException e) {
            throw options.refusal("patterns", "Invalid regex pattern found in: " + patterns + ". " + e.getMessage());
        }
    }

    private String combined() {
        if (patterns.size() == 1) {
            return patterns.get(0);
        }
        return IntStream.range(0, patterns.size())
                .mapToObj(index ->
                        (traceMatch ? "(?<" + MATCH_INDEX + "." + index + ">" : "(?:") + patterns.get(index) + ")")
                .collect(Collectors.joining("|"));
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        String text = document.getFieldValue(field, String.class, ignoreMissing);
        if (text == null) {
            if (ignoreMissing) {
                return document;
            }
            throw new IllegalArgumentException("field [" + field + "] is null, cannot process it.");
        }
        Map<String, Object> matches = grok.captures(text);
        if (matches == null) {
            throw new IllegalArgumentException("Provided Grok expressions do not match field value: [" + text + "]");
        }
        matches.forEach(document::setFieldValue);
        if (traceMatch) {
            trace(document);
        }
        return document;
    }

    /** Each of several patterns has left its own text under its own index; what is wanted is the index. */
    private void trace(IngestDocument document) {
        if (patterns.size() == 1) {
            document.setFieldValue(MATCH_INDEX, "0");
            return;
        }
        Map<?, ?> matched = document.getFieldValue(MATCH_INDEX, Map.class);
        matched.keySet().stream().findFirst().ifPresent(index -> document.setFieldValue(MATCH_INDEX, index));
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code grok}. */
    public record Factory(MatcherWatchdog watchdog) implements Processor.Factory {
        @Override
        public GrokProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new GrokProcessor(new Options(TYPE, tag, config), description, watchdog);
        }
    }
}
