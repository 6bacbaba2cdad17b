package io.github.scrapewatch.node.script.api;

import org.elasticsearch.script.DocBasedScript;
import org.elasticsearch.script.field.Field;

/** The function {@code $('a.b', fallback)} of scripts that read a document. */
public final class DocumentValue {
    private final DocBasedScript script;

    public DocumentValue(DocBasedScript script) {
        this.script = script;
    }

    public Object valueOrDefault(String name, Object fallback) {
        Field<?> field = script.field(name);
        return field.isEmpty() ? fallback : field.iterator().next();
    }
}
