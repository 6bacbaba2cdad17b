package org.elasticsearch.painless;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.elasticsearch.painless.lookup.PainlessLookup;
import org.elasticsearch.painless.symbol.FunctionTable;

/** One place in a script where a member of a {@code def} value is used. */
@SuppressWarnings("ArrayRecordComponent")
record DynamicAccess(
        PainlessLookup lookup,
        FunctionTable functions,
        Map<String, Object> constants,
        MethodHandles.Lookup caller,
        String name,
        MethodType type,
        int flavor,
        Object[] args) {

    /** Finds what the access means for receivers of this class, as far as the allow list goes. */
    MethodHandle resolve(Class<?> receiver) throws Throwable {
        MethodHandle target = switch (flavor) {
            case DefBootstrap.METHOD_CALL ->
                Def.lookupMethod(lookup, functions, constants, caller, type, receiver, name, args);
            case DefBootstrap.LOAD -> Def.lookupGetter(lookup, receiver, name);
            case DefBootstrap.STORE -> Def.lookupSetter(lookup, receiver, name);
            case DefBootstrap.ARRAY_LOAD -> Def.lookupArrayLoad(receiver);
            case DefBootstrap.ARRAY_STORE -> Def.lookupArrayStore(receiver);
            case DefBootstrap.ITERATOR -> Def.lookupIterator(receiver);
            case DefBootstrap.REFERENCE ->
                Def.lookupReference(lookup, functions, constants, caller, (String) args[0], receiver, name);
            case DefBootstrap.INDEX_NORMALIZE -> Def.lookupIndexNormalize(receiver);
            default -> throw new AssertionError(flavor);
        };
        return target.asType(type);
    }

    Class<?> classOf(Object receiver) {
        if (receiver == null) {
            throw new NullPointerException("cannot access method/field [" + name + "] from a null def reference");
        }
        return receiver.getClass();
    }
}
