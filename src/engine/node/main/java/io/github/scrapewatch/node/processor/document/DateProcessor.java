package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.step.Options;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.elasticsearch.common.time.DateFormatter;
import org.elasticsearch.common.util.LocaleUtils;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.script.TemplateScript;

/** {@code date}: reads a date in one of several formats and writes it in another. */
public final class DateProcessor extends AbstractProcessor {
    static final String TYPE = "date";
    private static final String DEFAULT_OUTPUT_FORMAT = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

    private final String field;
    private final String targetField;
    private final TemplateScript.Factory timezone;
    private final TemplateScript.Factory locale;
    private final List<DateReader> readers;
    private final DateFormatter output;

    private DateProcessor(Options options, String description, ScriptService scripts) {
        super(options.tag(), description);
        this.field = options.required("field");
        this.targetField = options.text("target_field", "@timestamp");
        this.timezone = options.optionalTemplate("timezone", scripts);
        this.locale = options.optionalTemplate("locale", scripts);
        this.readers =
                options.requiredList("formats").stream().map(DateReader::of).toList();
        this.output = formatter(options.text("output_format", DEFAULT_OUTPUT_FORMAT));
    }

    private static DateFormatter formatter(String format) {
        try {
            return DateFormatter.forPattern(format);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("invalid output format [" + format + "]", e);
        }
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        Object value = document.getFieldValue(field, Object.class);
        // A null stays one: the word "null" might mean something to a format.
        String text = value == null ? null : value.toString();
        document.setFieldValue(targetField, output.format(read(text, document)));
        return document;
    }

    private ZonedDateTime read(String text, IngestDocument document) {
        IllegalArgumentException unreadable = new IllegalArgumentException("unable to parse date [" + text + "]");
        for (DateReader reader : readers) {
            try {
                return reader.read(text, place(document));
            } catch (RuntimeException e) {
                nextCause(unreadable, e);
            }
        }
        throw unreadable;
    }

    /** The first failure is the cause; what later formats had to say is kept with it. */
    private static void nextCause(IllegalArgumentException unreadable, RuntimeException failure) {
        if (unreadable.getCause() == null) {
            unreadable.initCause(failure);
        } else {
            unreadable.getCause().addSuppressed(failure);
        }
    }

    private DateReader.Place place(IngestDocument document) {
        ZoneId zone = timezone == null ? ZoneOffset.UTC : ZoneId.of(document.renderTemplate(timezone));
        Locale language = locale == null ? Locale.ENGLISH : LocaleUtils.parse(document.renderTemplate(locale));
        return new DateReader.Place(zone, language);
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code date}. */
    public record Factory(ScriptService scripts) implements Processor.Factory {
        @Override
        public DateProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new DateProcessor(new Options(TYPE, tag, config), description, scripts);
        }
    }
}
