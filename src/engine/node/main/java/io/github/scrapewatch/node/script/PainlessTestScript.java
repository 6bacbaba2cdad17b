package io.github.scrapewatch.node.script;

import java.util.Map;
import org.elasticsearch.script.ScriptContext;

/** A script that is tried out alone; the context {@code painless_test} of {@code POST _scripts/painless/_execute}. */
public abstract class PainlessTestScript {
    /** Painless reads the names of the parameters of {@code execute} here. */
    public static final String[] PARAMETERS = {};

    public static final ScriptContext<Factory> CONTEXT = new ScriptContext<>("painless_test", Factory.class);

    private final Map<String, Object> params;

    // Public, because the factory that Painless generates is of another class loader.
    public PainlessTestScript(Map<String, Object> params) {
        this.params = params;
    }

    public Map<String, Object> getParams() {
        return params;
    }

    public abstract Object execute();

    /** What a compiled script comes as. */
    public interface Factory {
        PainlessTestScript newInstance(Map<String, Object> params);
    }
}
