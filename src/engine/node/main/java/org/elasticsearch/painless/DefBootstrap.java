package org.elasticsearch.painless;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.elasticsearch.painless.lookup.PainlessLookup;
import org.elasticsearch.painless.symbol.FunctionTable;

/**
 * Links what a script does to values of type {@code def}. The compiler of Painless writes the numbers below into its byte code.
 * Adapted from Elasticsearch 7.10.2, Apache-2.0.
 */
public final class DefBootstrap {
    public static final int METHOD_CALL = 0;
    public static final int LOAD = 1;
    public static final int STORE = 2;
    public static final int ARRAY_LOAD = 3;
    public static final int ARRAY_STORE = 4;
    public static final int ITERATOR = 5;
    public static final int REFERENCE = 6;
    public static final int UNARY_OPERATOR = 7;
    public static final int BINARY_OPERATOR = 8;
    public static final int SHIFT_OPERATOR = 9;
    public static final int INDEX_NORMALIZE = 10;

    /** Flags of operators. */
    public static final int OPERATOR_ALLOWS_NULL = 1;

    public static final int OPERATOR_COMPOUND_ASSIGNMENT = 1 << 1;
    public static final int OPERATOR_EXPLICIT_CAST = 1 << 2;

    private DefBootstrap() {}

    /** The signature is the one that generated scripts call, hence its length. */
    public static CallSite bootstrap(
            PainlessLookup lookup,
            FunctionTable functions,
            Map<String, Object> constants,
            MethodHandles.Lookup caller,
            String name,
            MethodType type,
            int initialDepth,
            int flavor,
            Object... args) {
        return switch (flavor) {
            case METHOD_CALL, LOAD, STORE, ARRAY_LOAD, ARRAY_STORE, ITERATOR, REFERENCE, INDEX_NORMALIZE ->
                new DynamicCallSite(
                        new DynamicAccess(lookup, functions, constants, caller, name, type, flavor, args),
                        initialDepth);
            case UNARY_OPERATOR, BINARY_OPERATOR, SHIFT_OPERATOR ->
                new OperatorCallSite(new DynamicOperator(name, type, flavor, (int) args[0]), initialDepth > 0);
            default -> throw new BootstrapMethodError("unknown kind of dynamic access: " + flavor);
        };
    }
}
