package io.github.scrapewatch.node.link;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** A class, or a method or field of one, as byte code names it: the name and descriptor of a class are empty. */
record Member(String owner, String name, String descriptor) {
    static Member type(String internalName) {
        return new Member(internalName, "", "");
    }

    boolean isType() {
        return name.isEmpty();
    }

    /** Every class that a descriptor mentions. */
    static Set<Member> typesOf(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> typesOf(type.getElementType());
            case Type.OBJECT -> Set.of(type(type.getInternalName()));
            case Type.METHOD ->
                Stream.concat(
                                typesOf(type.getReturnType()).stream(),
                                Arrays.stream(type.getArgumentTypes()).flatMap(one -> typesOf(one).stream()))
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    @Override
    public String toString() {
        return isType() ? owner : owner + "." + name + " " + descriptor;
    }
}
