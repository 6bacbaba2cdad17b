package io.github.scrapewatch.elastic.embedded;

import io.github.scrapewatch.engine.EngineException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engine's class path: its own jar, and those that its manifest names, all in one folder. */
record EngineJars(List<Path> jars) {
    private static final String OWN_JAR = "scrapewatch-engine.jar";
    private static final String REMEDY = "Build it again: mvn package -DskipTests";

    EngineJars {
        jars = List.copyOf(jars);
    }

    static EngineJars in(Path folder) {
        Path own = folder.resolve(OWN_JAR);
        if (!Files.isRegularFile(own)) {
            throw new EngineException("The embedded engine is not built: there is no " + own + ".", REMEDY);
        }
        List<Path> jars =
                Stream.concat(Stream.of(own), named(own).map(folder::resolve)).toList();
        for (Path jar : jars) {
            if (!Files.isReadable(jar)) {
                throw new EngineException("A jar of the embedded engine is missing: " + jar + ".", REMEDY);
            }
        }
        return new EngineJars(jars);
    }

    private static Stream<String> named(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String names = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(names.split(" "));
        } catch (IOException e) {
            throw new EngineException(
                    "A jar of the embedded engine cannot be read: " + jar + " (" + e.getMessage() + ").", REMEDY, e);
        }
    }

    String classPath() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
