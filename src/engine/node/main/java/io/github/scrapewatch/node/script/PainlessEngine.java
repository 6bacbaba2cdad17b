package io.github.scrapewatch.node.script;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.painless.PainlessScriptEngine;
import org.elasticsearch.script.ScriptContext;
import org.elasticsearch.script.ScriptEngine;

/**
 * Painless, with one compiler for each context, made when the context is first used: a node has some 35 contexts, and building the
 * lookups of all of them at start would cost a second.
 */
final class PainlessEngine implements ScriptEngine {
    /** The lookups of all contexts share what Painless keeps in static maps, which bear one writer at a time. */
    private static final Object BUILDING = new Object();

    private final Settings settings;
    private final Set<ScriptContext<?>> contexts;
    private final AllowLists allowed = new AllowLists();
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
        return engine(context).compile(name, source, context, params);
    }

    private PainlessScriptEngine engine(ScriptContext<?> context) {
        PainlessScriptEngine engine = engines.get(context);
        if (engine != null) {
            return engine;
        }
        synchronized (BUILDING) {
            return engines.computeIfAbsent(
                    context, missing -> new PainlessScriptEngine(settings, Map.of(missing, allowed.of(missing))));
        }
    }

    @Override
    public Set<ScriptContext<?>> getSupportedContexts() {
        return contexts;
    }
}
