package io.github.scrapewatch.node.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.script.DoubleValuesScript;
import org.elasticsearch.script.IngestConditionalScript;
import org.elasticsearch.script.ScriptContext;
import org.elasticsearch.script.ScriptModule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PainlessEngineTest {
    private static final int THREADS = 8;

    @TestFactory
    Stream<DynamicTest> compilesInEveryContext() {
        PainlessEngine engine = engine();
        return contexts()
                .map(context -> DynamicTest.dynamicTest(
                        context.name, () -> assertThat(compile(engine, context)).isNotNull()));
    }

    @Test
    void compilesInAllContextsAtOnce() throws Exception {
        PainlessEngine engine = engine();
        List<Callable<Object>> compilations = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            contexts().forEach(context -> compilations.add(() -> compile(engine, context)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Object> compiled : threads.invokeAll(compilations)) {
                assertThat(compiled.get()).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void answersForTheScriptItCompiled() {
        IngestConditionalScript condition = engine().compile(
                        null, "ctx.a == params.b", IngestConditionalScript.CONTEXT, Map.of())
                .newInstance(Map.of("b", 5));
        assertThat(condition.execute(Map.of("a", 5))).isTrue();
        assertThat(condition.execute(Map.of("a", 6))).isFalse();
    }

    private static PainlessEngine engine() {
        return new PainlessEngine(
                Settings.EMPTY, ScriptModule.CORE_CONTEXTS.values().stream().toList());
    }

    private static Stream<ScriptContext<?>> contexts() {
        return ScriptModule.CORE_CONTEXTS.values().stream()
                // Made for expressions: no script language with statements can implement it.
                .filter(context -> context.instanceClazz != DoubleValuesScript.class)
                .sorted((one, other) -> one.name.compareTo(other.name));
    }

    private static Object compile(PainlessEngine engine, ScriptContext<?> context) {
        return engine.compile(null, returning(resultOf(context)), context, Map.of());
    }

    private static Class<?> resultOf(ScriptContext<?> context) {
        return Stream.of(context.instanceClazz.getMethods())
                .filter(method -> method.getName().equals("execute"))
                .findFirst()
                .orElseThrow()
                .getReturnType();
    }

    private static String returning(Class<?> type) {
        if (type == void.class) {
            return "int nothing = 0";
        }
        if (type == boolean.class) {
            return "true";
        }
        return type.isPrimitive() ? "1" : "return null";
    }
}
