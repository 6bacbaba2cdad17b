package org.elasticsearch.painless.phase;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.elasticsearch.painless.ScriptClassInfo;
import org.elasticsearch.painless.ScriptClassInfo.MethodArgument;
import org.elasticsearch.painless.node.SClass;
import org.elasticsearch.painless.node.SFunction;
import org.elasticsearch.painless.symbol.FunctionTable;
import org.elasticsearch.painless.symbol.ScriptScope;

/**
 * Collects the functions that a script can call. Differs from 7.10.2 in that {@code field('a.b')} and {@code metadata()}, which are
 * methods of the script's own base class, are among them. Adapted from Elasticsearch 7.10.2, Apache-2.0.
 */
public class PainlessSemanticHeaderPhase extends DefaultSemanticHeaderPhase {
    private static final Set<String> OF_THE_BASE_CLASS = Set.of("field", "metadata");

    @Override
    public void visitClass(SClass script, ScriptScope scope) {
        super.visitClass(script, scope);
        for (Method method : scope.getScriptClassInfo().getBaseClass().getMethods()) {
            if (OF_THE_BASE_CLASS.contains(method.getName())) {
                addUnlessDefined(method, scope);
            }
        }
    }

    private static void addUnlessDefined(Method method, ScriptScope scope) {
        FunctionTable functions = scope.getFunctionTable();
        boolean defined = functions.getFunction(method.getName(), method.getParameterCount()) != null;
        boolean allowed = scope.getPainlessLookup().lookupPainlessClass(method.getReturnType()) != null;
        if (allowed && !defined) {
            functions.addFunction(
                    method.getName(), method.getReturnType(), List.of(method.getParameterTypes()), false, false);
        }
    }

    @Override
    public void visitFunction(SFunction function, ScriptScope scope) {
        if (!function.getFunctionName().equals("execute")) {
            super.visitFunction(function, scope);
            return;
        }
        ScriptClassInfo script = scope.getScriptClassInfo();
        List<Class<?>> parameters = script.getExecuteArguments().stream()
                .<Class<?>>map(MethodArgument::getClazz)
                .toList();
        String key = FunctionTable.buildLocalFunctionKey("execute", parameters.size());
        if (scope.getFunctionTable().getFunction(key) != null) {
            throw function.createError(new IllegalArgumentException(
                    "invalid function definition: found duplicate function [" + key + "]."));
        }
        scope.getFunctionTable().addFunction("execute", script.getExecuteMethodReturnType(), parameters, true, false);
    }
}
