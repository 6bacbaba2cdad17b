package io.github.scrapewatch.node.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.elasticsearch.painless.PainlessScriptEngine;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class RelocatedClassesTest {
    private static final int FEWEST_CLASSES = 500;

    private final LinkChecker checker = new LinkChecker();

    @Test
    void referToNothingThatIsMissing() throws Exception {
        Map<String, List<Member>> missing = new TreeMap<>();
        relocated().forEach((name, bytes) -> {
            List<Member> members = checker.missing(bytes);
            if (!members.isEmpty()) {
                missing.put(name, members);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void canBeLoadedAndInitialized() throws Exception {
        System.setProperty("java.awt.headless", "true");
        List<String> names = new ArrayList<>(relocated().keySet());
        assertThat(names).hasSizeGreaterThan(FEWEST_CLASSES);
        for (String name : names) {
            assertThatCode(() -> Class.forName(name.replace('/', '.'))).as(name).doesNotThrowAnyException();
        }
    }

    @Test
    void missAMethodIfTheyReferToOneThatIsNotThere() {
        assertThat(checker.missing(classCalling("java/lang/String", "spell", "()Ljava/lang/String;")))
                .containsExactly(new Member("java/lang/String", "spell", "()Ljava/lang/String;"));
    }

    @Test
    void missAMethodIfItsResultIsAnother() {
        assertThat(checker.missing(classCalling("java/lang/String", "strip", "()Ljava/lang/CharSequence;")))
                .containsExactly(new Member("java/lang/String", "strip", "()Ljava/lang/CharSequence;"));
    }

    @Test
    void missAClassIfTheyReferToOneThatIsNotThere() {
        assertThat(checker.missing(classCalling("org/elasticsearch/Elsewhere", "ask", "()V")))
                .contains(Member.type("org/elasticsearch/Elsewhere"));
    }

    @Test
    void findAMethodThatIsInherited() {
        assertThat(checker.missing(classCalling("java/util/ArrayList", "stream", "()Ljava/util/stream/Stream;")))
                .isEmpty();
    }

    private static byte[] classCalling(String owner, String method, String descriptor) {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Caller", null, "java/lang/Object", null);
        MethodVisitor code =
                type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "call", "(L" + owner + ";)V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, method, descriptor, false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    /** The classes of the relocated jar by internal name. */
    private static Map<String, byte[]> relocated() throws IOException, URISyntaxException {
        Path jar = Path.of(PainlessScriptEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, byte[]> classes = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (entry.getName().endsWith(".class")) {
                    classes.put(
                            entry.getName().replaceAll("\\.class$", ""),
                            file.getInputStream(entry).readAllBytes());
                }
            }
        }
        return classes;
    }
}
