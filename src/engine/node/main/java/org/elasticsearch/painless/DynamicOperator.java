package org.elasticsearch.painless;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/** One place in a script where an operator meets a {@code def} value. Adapted from Elasticsearch 7.10.2, Apache-2.0. */
record DynamicOperator(String name, MethodType type, int flavor, int flags) {
    boolean isBinary() {
        return flavor == DefBootstrap.BINARY_OPERATOR;
    }

    boolean isUnary() {
        return flavor == DefBootstrap.UNARY_OPERATOR;
    }

    boolean allowsNull() {
        return isBinary() && has(DefBootstrap.OPERATOR_ALLOWS_NULL);
    }

    MethodHandle resolve(Object[] operands) {
        if (!isBinary()) {
            // A shift counts as unary: its right side may be a long without a cast, of which only the low bits matter.
            return cast(DefMath.lookupUnary(operands[0].getClass(), name), operands[0]);
        }
        if (operands[0] == null || operands[1] == null) {
            return generic();
        }
        return cast(DefMath.lookupBinary(operands[0].getClass(), operands[1].getClass(), name), operands[0]);
    }

    /** Works for operands of all types, null included, at the price of finding out each time. */
    MethodHandle generic() {
        MethodHandle target = DefMath.lookupGeneric(name);
        if (has(DefBootstrap.OPERATOR_EXPLICIT_CAST)) {
            return DefMath.dynamicCast(target, type.returnType());
        }
        return has(DefBootstrap.OPERATOR_COMPOUND_ASSIGNMENT) ? DefMath.dynamicCast(target) : target;
    }

    private MethodHandle cast(MethodHandle target, Object left) {
        if (has(DefBootstrap.OPERATOR_EXPLICIT_CAST)) {
            return DefMath.cast(type.returnType(), target);
        }
        return has(DefBootstrap.OPERATOR_COMPOUND_ASSIGNMENT) ? DefMath.cast(left.getClass(), target) : target;
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
