package io.github.scrapewatch.node.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Looks up on the class path, JDK included, what classes refer to. */
final class LinkChecker {
    private static final Set<String> OF_ANY_SIGNATURE =
            Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");

    private final Map<String, Optional<Declared>> known = new HashMap<>();

    /** What a class declares itself, and where it inherits from. */
    private record Declared(List<String> parents, Set<String> members) {}

    List<Member> missing(byte[] type) {
        return References.of(type).stream().filter(member -> !isThere(member)).toList();
    }

    private boolean isThere(Member member) {
        if (member.isType() || OF_ANY_SIGNATURE.contains(member.owner())) {
            return declared(member.owner()).isPresent();
        }
        return declares(member.owner(), member.name() + member.descriptor());
    }

    private boolean declares(String owner, String member) {
        return declared(owner)
                .map(type -> type.members().contains(member)
                        || type.parents().stream().anyMatch(parent -> declares(parent, member)))
                .orElse(false);
    }

    private Optional<Declared> declared(String internalName) {
        // No computeIfAbsent: a class is read before its parents are asked for, but a record must not be half made.
        Optional<Declared> declared = known.get(internalName);
        if (declared == null) {
            declared = read(internalName);
            known.put(internalName, declared);
        }
        return declared;
    }

    private static Optional<Declared> read(String internalName) {
        try (InputStream stream = ClassLoader.getSystemResourceAsStream(internalName + ".class")) {
            return stream == null ? Optional.empty() : Optional.of(Reader.read(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends ClassVisitor {
        private final Set<String> members = new HashSet<>();
        private List<String> parents = List.of();

        private Reader() {
            super(Opcodes.ASM9);
        }

        static Declared read(byte[] type) {
            Reader reader = new Reader();
            new ClassReader(type).accept(reader, ClassReader.SKIP_CODE);
            return new Declared(reader.parents, reader.members);
        }

        @Override
        public void visit(int version, int access, String name, String generic, String parent, String[] interfaces) {
            parents = Stream.concat(Stream.ofNullable(parent), Arrays.stream(interfaces))
                    .toList();
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
            members.add(name + descriptor);
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String generic, Object value) {
            members.add(name + descriptor);
            return null;
        }
    }
}
