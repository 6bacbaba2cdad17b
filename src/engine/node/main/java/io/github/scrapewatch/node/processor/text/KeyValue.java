package io.github.scrapewatch.node.processor.text;

import io.github.scrapewatch.node.processor.step.Fields;
import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.script.TemplateScript;

/** The processor {@code kv}; {@code target} is null for the root of the document. */
record KeyValue(
        TemplateScript.Factory field,
        TemplateScript.Factory target,
        String prefix,
        Pairs pairs,
        UnaryOperator<String> keyCleaning,
        UnaryOperator<String> valueCleaning,
        Predicate<String> wanted,
        boolean ignoreMissing)
        implements Step {
    static final String TYPE = "kv";

    static KeyValue from(Options options, ScriptService scripts) {
        String field = options.required("field");
        String target = options.text("target_field");
        return new KeyValue(
                options.template("field", field, scripts),
                target == null ? null : options.template("target_field", target, scripts),
                prefix(options),
                Pairs.from(options),
                Trimming.of(options.text("trim_key")),
                valueCleaning(options),
                wanted(options),
                options.flag("ignore_missing", false));
    }

    private static String prefix(Options options) {
        String prefix = options.text("prefix");
        return prefix == null ? "" : prefix;
    }

    private static UnaryOperator<String> valueCleaning(Options options) {
        UnaryOperator<String> trimming = Trimming.of(options.text("trim_value"));
        if (options.flag("strip_brackets", false)) {
            return value -> trimming.apply(Trimming.withoutBrackets(value));
        }
        return trimming;
    }

    private static Predicate<String> wanted(Options options) {
        List<String> included = options.list("include_keys");
        List<String> excluded = options.list("exclude_keys");
        return key -> (included == null || included.contains(key)) && (excluded == null || !excluded.contains(key));
    }

    @Override
    public void apply(IngestDocument document) {
        String path = document.renderTemplate(field);
        String text = Fields.text(document, path, ignoreMissing, "cannot extract key-value pairs.");
        if (text == null) {
            return;
        }
        String parent = target == null ? prefix : document.renderTemplate(target) + "." + prefix;
        pairs.of(text, path).forEach(pair -> {
            String key = keyCleaning.apply(pair.getKey());
            if (wanted.test(key)) {
                add(document, parent + key, valueCleaning.apply(pair.getValue()));
            }
        });
    }

    private static void add(IngestDocument document, String path, String value) {
        if (document.hasField(path)) {
            document.appendFieldValue(path, value);
        } else {
            document.setFieldValue(path, value);
        }
    }
}
