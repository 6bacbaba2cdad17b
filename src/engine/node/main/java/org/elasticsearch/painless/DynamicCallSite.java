package org.elasticsearch.painless;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * Remembers what the access means for the first classes of receivers that it meets, one guard in front of the other, and looks all
 * others up by class. Differs from 7.10.2 in that null is told as what it is. Adapted from Elasticsearch 7.10.2, Apache-2.0.
 */
final class DynamicCallSite extends MutableCallSite {
    private static final int MAX_DEPTH = 5;
    private static final MethodHandle IS_OF_CLASS;
    private static final MethodHandle FALLBACK;
    private static final MethodHandle HANDLE_FOR;

    static {
        MethodHandles.Lookup own = MethodHandles.lookup();
        try {
            IS_OF_CLASS = own.findStatic(
                    DynamicCallSite.class,
                    "isOfClass",
                    MethodType.methodType(boolean.class, Class.class, Object.class));
            FALLBACK = own.findVirtual(
                    DynamicCallSite.class, "fallback", MethodType.methodType(Object.class, Object[].class));
            HANDLE_FOR = own.findVirtual(
                    DynamicCallSite.class, "handleFor", MethodType.methodType(MethodHandle.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private final DynamicAccess access;
    private final ClassValue<MethodHandle> handles = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> receiver) {
            try {
                return access.resolve(receiver);
            } catch (Throwable e) {
                Def.rethrow(e);
                throw new AssertionError(e);
            }
        }
    };
    private int depth;

    DynamicCallSite(DynamicAccess access, int initialDepth) {
        super(access.type());
        this.access = access;
        this.depth = initialDepth;
        setTarget(FALLBACK.bindTo(this)
                .asCollector(Object[].class, type().parameterCount())
                .asType(type()));
    }

    static boolean isOfClass(Class<?> expected, Object receiver) {
        return receiver != null && receiver.getClass() == expected;
    }

    MethodHandle handleFor(Object receiver) {
        return handles.get(access.classOf(receiver));
    }

    Object fallback(Object[] arguments) throws Throwable {
        if (depth >= MAX_DEPTH) {
            setTarget(MethodHandles.foldArguments(MethodHandles.exactInvoker(type()), HANDLE_FOR.bindTo(this)));
            return getTarget().invokeWithArguments(arguments);
        }
        Class<?> receiver = access.classOf(arguments[0]);
        MethodHandle resolved = access.resolve(receiver);
        setTarget(MethodHandles.guardWithTest(IS_OF_CLASS.bindTo(receiver), resolved, getTarget()));
        depth++;
        return resolved.invokeWithArguments(arguments);
    }
}
