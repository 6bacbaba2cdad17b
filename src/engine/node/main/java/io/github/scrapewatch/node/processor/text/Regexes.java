package io.github.scrapewatch.node.processor.text;

import java.util.function.Supplier;

/** Regular expressions come from users, texts from anywhere. */
final class Regexes {
    private Regexes() {}

    /** The document alone fails where the engine of the JDK runs out of stack; the Error would end the node. */
    static <T> T guarded(String processor, String regex, Supplier<T> matching) {
        try {
            return matching.get();
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(
                    "Caught a StackOverflowError while processing " + processor + " pattern: [" + regex + "]");
        }
    }
}
