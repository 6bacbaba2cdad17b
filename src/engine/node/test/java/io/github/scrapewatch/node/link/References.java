package io.github.scrapewatch.node.link;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects what a class refers to. */
final class References extends ClassVisitor {
    private static final Comparator<Member> BY_TEXT = Comparator.comparing(Member::toString);

    private final Set<Member> found = new TreeSet<>(BY_TEXT);

    private References() {
        super(Opcodes.ASM9);
    }

    static Set<Member> of(byte[] type) {
        References references = new References();
        new ClassReader(type).accept(references, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return references.found;
    }

    private void add(String internalName) {
        if (internalName != null) {
            found.addAll(Member.typesOf(Type.getObjectType(internalName)));
        }
    }

    private void add(Type type) {
        found.addAll(Member.typesOf(type));
    }

    private void add(String owner, String name, String descriptor) {
        add(owner);
        add(Type.getType(descriptor));
        // The methods of arrays are those of Object.
        if (!owner.startsWith("[")) {
            found.add(new Member(owner, name, descriptor));
        }
    }

    private void addConstant(Object constant) {
        if (constant instanceof Type type) {
            add(type);
        } else if (constant instanceof Handle handle) {
            add(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (constant instanceof ConstantDynamic dynamic) {
            addConstant(dynamic.getBootstrapMethod());
        }
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        add(parent);
        for (String implemented : interfaces) {
            add(implemented);
        }
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        add(Type.getType(descriptor));
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
        add(Type.getType(descriptor));
        for (String exception : thrown == null ? new String[0] : thrown) {
            add(exception);
        }
        return new Code();
    }

    private final class Code extends MethodVisitor {
        private Code() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            add(type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            add(owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            add(owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            add(Type.getType(descriptor));
            addConstant(bootstrap);
            for (Object argument : arguments) {
                addConstant(argument);
            }
        }

        @Override
        public void visitLdcInsn(Object constant) {
            addConstant(constant);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            add(Type.getType(descriptor));
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String exception) {
            add(exception);
        }
    }
}
