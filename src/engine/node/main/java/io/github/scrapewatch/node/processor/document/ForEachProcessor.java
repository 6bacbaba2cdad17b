package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.ConfigurationUtils;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.ingest.WrappingProcessor;
import org.elasticsearch.script.ScriptService;

/** {@code foreach}: runs a processor on each element of a list, or on each entry of an object. */
public final class ForEachProcessor extends AbstractProcessor implements WrappingProcessor {
    static final String TYPE = "foreach";

    private final String field;
    private final boolean ignoreMissing;
    private final Processor inner;

    private ForEachProcessor(Options options, String description, Processor inner) {
        super(options.tag(), description);
        this.field = options.required("field");
        this.ignoreMissing = options.flag("ignore_missing", false);
        this.inner = inner;
    }

    @Override
    public boolean isAsync() {
        return true;
    }

    @Override
    public void execute(IngestDocument document, BiConsumer<IngestDocument, Exception> whenDone) {
        Object container = document.getFieldValue(field, Object.class, ignoreMissing);
        if (container != null) {
            run(Elements.of(field, container), document, whenDone);
        } else if (ignoreMissing) {
            whenDone.accept(document, null);
        } else {
            throw new IllegalArgumentException("field [" + field + "] is null, cannot loop over its elements.");
        }
    }

    /** A loop as long as the inner processor answers at once; where it answers later, that answer carries the loop on. */
    private void run(Elements elements, IngestDocument document, BiConsumer<IngestDocument, Exception> whenDone) {
        while (elements.hasNext()) {
            AtomicBoolean goOn = new AtomicBoolean();
            elements.show(document.getIngestMetadata());
            runInner(document, (result, failure) -> {
                elements.take(document.getIngestMetadata());
                if (failure != null || result == null) {
                    whenDone.accept(result, failure);
                } else if (goOn.getAndSet(true)) {
                    run(elements, document, whenDone);
                }
            });
            if (!goOn.getAndSet(true)) {
                return;
            }
        }
        document.setFieldValue(field, elements.result());
        whenDone.accept(document, null);
    }

    private void runInner(IngestDocument document, BiConsumer<IngestDocument, Exception> whenDone) {
        if (inner.isAsync()) {
            inner.execute(document, whenDone);
            return;
        }
        IngestDocument result;
        try {
            result = inner.execute(document);
        } catch (Exception e) {
            whenDone.accept(null, e);
            return;
        }
        whenDone.accept(result, null);
    }

    @Override
    public Processor getInnerProcessor() {
        return inner;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code foreach}. */
    public record Factory(ScriptService scripts) implements Processor.Factory {
        @Override
        public ForEachProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config)
                throws Exception {
            Options options = new Options(TYPE, tag, config);
            Map<String, Object> inner = ConfigurationUtils.readMap(TYPE, tag, config, "processor");
            if (inner.size() != 1) {
                throw options.refusal("processor", "Must specify exactly one processor type");
            }
            Map.Entry<String, Object> entry = inner.entrySet().iterator().next();
            Processor processor =
                    ConfigurationUtils.readProcessor(factories, scripts, entry.getKey(), entry.getValue());
            return new ForEachProcessor(options, description, processor);
        }
    }
}
