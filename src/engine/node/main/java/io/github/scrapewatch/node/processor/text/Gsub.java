package io.github.scrapewatch.node.processor.text;

import io.github.scrapewatch.node.processor.step.Fields;
import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.elasticsearch.ingest.IngestDocument;

/** The processor {@code gsub}. */
record Gsub(String field, String targetField, Pattern pattern, String replacement, boolean ignoreMissing)
        implements Step {
    static final String TYPE = "gsub";

    static Gsub from(Options options) {
        String field = options.required("field");
        boolean ignoreMissing = options.flag("ignore_missing", false);
        String targetField = options.text("target_field", field);
        Pattern pattern = pattern(options);
        return new Gsub(field, targetField, pattern, options.required("replacement"), ignoreMissing);
    }

    private static Pattern pattern(Options options) {
        String regex = options.required("pattern");
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw options.refusal("pattern", "Invalid regex pattern. " + e.getMessage());
        }
    }

    @Override
    public void apply(IngestDocument document) {
        Object value = Fields.value(document, field, Object.class, ignoreMissing, "cannot process it.");
        if (value instanceof List<?> list) {
            List<Object> replaced = new ArrayList<>(list.size());
            list.forEach(element -> replaced.add(replaceElement(element)));
            document.setFieldValue(targetField, replaced);
        } else if (value instanceof String text) {
            document.setFieldValue(targetField, replace(text));
        } else if (value != null) {
            throw noText("field [" + field + "] of type [" + value.getClass().getName() + "]");
        }
    }

    private String replaceElement(Object element) {
        if (element instanceof String text) {
            return replace(text);
        }
        throw noText(
                "value [" + element + "] of type [" + element.getClass().getName() + "] in list field [" + field + "]");
    }

    private String replace(String text) {
        return Regexes.guarded(
                TYPE, pattern.pattern(), () -> pattern.matcher(text).replaceAll(replacement));
    }

    private static IllegalArgumentException noText(String what) {
        return new IllegalArgumentException(what + " cannot be cast to [" + String.class.getName() + "]");
    }
}
