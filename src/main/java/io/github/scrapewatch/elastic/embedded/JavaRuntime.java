package io.github.scrapewatch.elastic.embedded;

import java.nio.file.Path;

/**
 * The Java that runs the engine: the one that runs the harness.
 *
 * @param build tells one build of a JVM from another, as a class archive must
 */
public record JavaRuntime(Path executable, int feature, String build) {

    public static JavaRuntime current() {
        return new JavaRuntime(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Runtime.version().feature(),
                System.getProperty("java.home") + " " + System.getProperty("java.vm.name") + " "
                        + System.getProperty("java.vm.version"));
    }
}
