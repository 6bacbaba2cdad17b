package io.github.scrapewatch.node.script;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.painless.PainlessScriptEngine;
import org.elasticsearch.painless.spi.Whitelist;
import org.elasticsearch.script.ScriptContext;
import org.elasticsearch.script.ScriptEngine;

/**
 * Painless, with one compiler for each context, made when the context is first used: a node has some 45 contexts, and building the
 * lookups of all of them at start would cost seconds.
 */
final class PainlessEngine implements ScriptEngine {
    private final Settings settings;
    private final Set<ScriptContext<?>> contexts;
    private final Map<ScriptContext<?>, PainlessScriptEngine> engines = new ConcurrentHashMap<>();

    PainlessEngine(Settings settings, Collection<ScriptContext<?>> contexts) {
        this.settings = settings;
        this.contexts = Set.copyOf(contexts);
    }

    @Override
    public String getType() {
        return PainlessScriptEngine.NAME;
    }

    @Override
    public <T> T compile(String name, String source, ScriptContext<T> context, Map<String, String> params) {
        return engines.computeIfAbsent(context, this::engine).compile(name, source, context, params);
    }

    private PainlessScriptEngine engine(ScriptContext<?> context) {
        List<Whitelist> allowed = Whitelist.BASE_WHITELISTS;
        return new PainlessScriptEngine(settings, Map.of(context, allowed));
    }

    @Override
    public Set<ScriptContext<?>> getSupportedContexts() {
        return contexts;
    }
}
