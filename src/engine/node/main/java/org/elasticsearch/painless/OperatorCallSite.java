package org.elasticsearch.painless;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.WrongMethodTypeException;

/**
 * Remembers what the operator means for the first classes of operands that it meets; with others it falls back to the generic
 * operator for good. Adapted from Elasticsearch 7.10.2, Apache-2.0.
 */
final class OperatorCallSite extends MutableCallSite {
    private static final MethodHandle IS_LEFT;
    private static final MethodHandle IS_RIGHT;
    private static final MethodHandle ARE_BOTH;
    private static final MethodHandle FALLBACK;

    static {
        MethodHandles.Lookup own = MethodHandles.lookup();
        MethodType binary = MethodType.methodType(boolean.class, Class.class, Class.class, Object.class, Object.class);
        try {
            IS_LEFT = own.findStatic(
                    OperatorCallSite.class, "isLeft", MethodType.methodType(boolean.class, Class.class, Object.class));
            IS_RIGHT = own.findStatic(OperatorCallSite.class, "isRight", binary);
            ARE_BOTH = own.findStatic(OperatorCallSite.class, "areBoth", binary);
            FALLBACK = own.findVirtual(
                    OperatorCallSite.class, "fallback", MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private final DynamicOperator operator;
    private boolean initialized;

    OperatorCallSite(DynamicOperator operator, boolean initialized) {
        super(operator.type());
        this.operator = operator;
        this.initialized = initialized;
        setTarget(FALLBACK.bindTo(this)
                .asCollector(Object[].class, type().parameterCount())
                .asType(type()));
    }

    // A null operand fails these with an exception on purpose: operators that allow null catch it.
    static boolean isLeft(Class<?> expected, Object left) {
        return left.getClass() == expected;
    }

    static boolean isRight(Class<?> expectedLeft, Class<?> expectedRight, Object left, Object right) {
        return right.getClass() == expectedRight;
    }

    static boolean areBoth(Class<?> expectedLeft, Class<?> expectedRight, Object left, Object right) {
        return left.getClass() == expectedLeft && right.getClass() == expectedRight;
    }

    Object fallback(Object[] operands) throws Throwable {
        if (initialized) {
            setTarget(operator.generic().asType(type()));
            return getTarget().invokeWithArguments(operands);
        }
        MethodHandle target = typed(operator.resolve(operands));
        MethodHandle guarded = MethodHandles.guardWithTest(test(operands), target, getTarget());
        if (operator.allowsNull()) {
            MethodHandle generic = operator.generic().asType(type());
            guarded = MethodHandles.catchException(
                    guarded,
                    NullPointerException.class,
                    MethodHandles.dropArguments(generic, 0, NullPointerException.class));
        }
        initialized = true;
        setTarget(guarded);
        return target.invokeWithArguments(operands);
    }

    private MethodHandle typed(MethodHandle target) {
        try {
            return target.asType(type());
        } catch (WrongMethodTypeException e) {
            ClassCastException told = new ClassCastException(
                    "Cannot cast from: " + target.type().returnType() + " to " + type().returnType());
            told.initCause(e);
            throw told;
        }
    }

    private MethodHandle test(Object[] operands) {
        Class<?> left = classOf(operands[0]);
        if (operator.isUnary() || type().parameterType(1) != Object.class) {
            return typedTest(IS_LEFT.bindTo(left));
        }
        boolean rightOnly = type().parameterType(0) != Object.class;
        return typedTest((rightOnly ? IS_RIGHT : ARE_BOTH).bindTo(left).bindTo(classOf(operands[1])));
    }

    private MethodHandle typedTest(MethodHandle test) {
        MethodType wanted = test.type();
        for (int operand = 0; operand < wanted.parameterCount(); operand++) {
            wanted = wanted.changeParameterType(operand, type().parameterType(operand));
        }
        return test.asType(wanted);
    }

    private static Class<?> classOf(Object operand) {
        return operand == null ? null : operand.getClass();
    }
}
