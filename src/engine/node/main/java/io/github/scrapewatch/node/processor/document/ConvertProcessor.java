package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;

/** {@code convert}: gives a field, or each element of a list, another type. */
public final class ConvertProcessor extends AbstractProcessor {
    static final String TYPE = "convert";

    private final String field;
    private final String targetField;
    private final ConvertType type;
    private final boolean ignoreMissing;

    private ConvertProcessor(Options options, String description) {
        super(options.tag(), description);
        this.field = options.required("field");
        String name = options.required("type");
        this.targetField = options.text("target_field", field);
        this.type = ConvertType.named(name)
                .orElseThrow(() -> options.refusal("type", "type [" + name + "] not supported, cannot convert field."));
        this.ignoreMissing = options.flag("ignore_missing", false);
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        Object value = document.getFieldValue(field, Object.class, ignoreMissing);
        if (value == null) {
            if (ignoreMissing) {
                return document;
            }
            throw new IllegalArgumentException(
                    "Field [" + field + "] is null, cannot be converted to type [" + type + "]");
        }
        document.setFieldValue(targetField, value instanceof List<?> list ? elements(list) : type.convert(value));
        return document;
    }

    private List<Object> elements(List<?> list) {
        List<Object> converted = new ArrayList<>(list.size());
        list.forEach(element -> converted.add(type.convert(element)));
        return converted;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code convert}. */
    public record Factory() implements Processor.Factory {
        @Override
        public ConvertProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new ConvertProcessor(new Options(TYPE, tag, config), description);
        }
    }
}
