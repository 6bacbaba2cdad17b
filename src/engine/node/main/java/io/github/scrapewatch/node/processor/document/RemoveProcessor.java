package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.List;
import java.util.Map;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.script.TemplateScript;

/** {@code remove}: takes fields away, or all fields but some. */
public final class RemoveProcessor extends AbstractProcessor {
    static final String TYPE = "remove";

    private final List<TemplateScript.Factory> fields;
    private final List<TemplateScript.Factory> kept;
    private final boolean ignoreMissing;

    private RemoveProcessor(Options options, String description, ScriptService scripts) {
        super(options.tag(), description);
        this.fields = templates(options, "field", scripts);
        this.kept = templates(options, "keep", scripts);
        if (fields.isEmpty() && kept.isEmpty()) {
            throw options.refusal("keep", "or [field] must be specified");
        }
        if (!fields.isEmpty() && !kept.isEmpty()) {
            throw options.refusal("keep", "and [field] cannot both be used in the same processor");
        }
        this.ignoreMissing = options.flag("ignore_missing", false);
    }

    private static List<TemplateScript.Factory> templates(Options options, String name, ScriptService scripts) {
        return options.listOrText(name).stream()
                .map(text -> options.template(name, text, scripts))
                .toList();
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        if (kept.isEmpty()) {
            fields.forEach(field -> remove(document, document.renderTemplate(field), ignoreMissing));
        } else {
            removeAllButKept(document);
        }
        return document;
    }

    private static void remove(IngestDocument document, String path, boolean ignoreMissing) {
        if (!ignoreMissing || document.hasField(path)) {
            document.removeField(path);
        }
    }

    private void removeAllButKept(IngestDocument document) {
        List<String> keep = kept.stream().map(document::renderTemplate).toList();
        IngestDocument.getAllFields(document.getSourceAndMetadata()).stream()
                .filter(path -> !IngestDocument.Metadata.isMetadata(path))
                .filter(path -> keep.stream().noneMatch(name -> leadsTo(path, name)))
                .forEach(path -> remove(document, path, true));
    }

    /** Whether a path is, holds or belongs to a field to keep. */
    private static boolean leadsTo(String path, String keep) {
        return path.equals(keep) || keep.startsWith(path + ".") || path.startsWith(keep + ".");
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code remove}. */
    public record Factory(ScriptService scripts) implements Processor.Factory {
        @Override
        public RemoveProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new RemoveProcessor(new Options(TYPE, tag, config), description, scripts);
        }
    }
}
