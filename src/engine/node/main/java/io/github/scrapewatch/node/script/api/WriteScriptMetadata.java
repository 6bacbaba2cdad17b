package io.github.scrapewatch.node.script.api;

import org.elasticsearch.script.Metadata;
import org.elasticsearch.script.WriteScript;

/** The function {@code metadata()} of scripts that write. Painless makes one for each script instance. */
public final class WriteScriptMetadata {
    private final WriteScript script;

    public WriteScriptMetadata(WriteScript script) {
        this.script = script;
    }

    public Metadata metadata() {
        return script.metadata();
    }
}
