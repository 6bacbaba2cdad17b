package io.github.scrapewatch.node.script.api;

import org.elasticsearch.script.WriteScript;
import org.elasticsearch.script.field.WriteField;

/** The function {@code field('a.b')} of scripts that write. */
public final class WriteScriptField {
    private final WriteScript script;

    public WriteScriptField(WriteScript script) {
        this.script = script;
    }

    public WriteField field(String path) {
        return script.field(path);
    }
}
