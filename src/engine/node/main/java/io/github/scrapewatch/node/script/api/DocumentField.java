package io.github.scrapewatch.node.script.api;

import org.elasticsearch.script.DocBasedScript;

/** The function {@code field('a.b')} of scripts that read a document; what it returns depends on the mapping of the field. */
public final class DocumentField {
    private final DocBasedScript script;

    public DocumentField(DocBasedScript script) {
        this.script = script;
    }

    public Object field(String name) {
        return script.field(name);
    }
}
