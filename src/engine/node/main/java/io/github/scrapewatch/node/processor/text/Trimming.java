package io.github.scrapewatch.node.processor.text;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Takes characters off both ends of a text. */
final class Trimming {
    private static final Pattern BRACKETS = Pattern.compile("^[(\\[<\"']|[])>\"']$");

    private Trimming() {}

    /** {@code characters} is the inside of a regular expression's character class; null trims nothing. */
    static UnaryOperator<String> of(String characters) {
        if (characters == null) {
            return UnaryOperator.identity();
        }
        Pattern ends = Pattern.compile("^[" + characters + "]+|[" + characters + "]+$");
        return text -> Regexes.guarded(
                KeyValue.TYPE, ends.pattern(), () -> ends.matcher(text).replaceAll(""));
    }

    static String withoutBrackets(String text) {
        return BRACKETS.matcher(text).replaceAll("");
    }
}
