package io.github.scrapewatch.pack.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Forms of single values. */
public final class Scalars {
    private Scalars() {}

    public static Form text() {
        return scalar("a text", JsonNode::isTextual);
    }

    public static Form someText() {
        return (name, value) -> value.text().filter(String::isBlank).isPresent()
                ? Form.wrong(value.location(), "'" + name + "' is empty.", "Write something.")
                : text().inspect(name, value);
    }

    public static Form flag() {
        return scalar("true or false", JsonNode::isBoolean);
    }

    public static Form number() {
        return scalar("a number", JsonNode::isNumber);
    }

    /** A whole number, both ends inside. */
    public static Form whole(long least, long most) {
        String range = most == Long.MAX_VALUE
                ? "a whole number, " + least + " or more"
                : "a whole number from " + least + " to " + most;
        return scalar(range, it -> it.isIntegralNumber() && it.canConvertToLong() && within(it, least, most));
    }

    private static boolean within(JsonNode number, long least, long most) {
        return number.longValue() >= least && number.longValue() <= most;
    }

    /** @param example of a text that matches, with its article */
    public static Form matching(String pattern, String example) {
        Pattern compiled = Pattern.compile(pattern);
        return (name, value) -> value.text().isPresent()
                        && !compiled.matcher(value.text().get()).matches()
                ? Form.wrong(
                        value.location(), "'" + name + "' is '" + value.text().get() + "'.", "Write " + example + ".")
                : text().inspect(name, value);
    }

    public static Form choice(String... words) {
        List<String> known = List.of(words);
        return (name, value) -> {
            Optional<String> text = value.text();
            return text.isPresent() && !known.contains(text.get())
                    ? Form.wrong(
                            value.location(),
                            "'" + name + "' is '" + text.get() + "'.",
                            "Say " + listed(known) + ". "
                                    + Suggestion.asked(known, text.get()).orElse(""))
                    : text().inspect(name, value);
        };
    }

    /** @param parser throws an IllegalArgumentException whose message says what to write instead */
    public static Form parsed(Consumer<String> parser) {
        return (name, value) -> {
            if (value.text().isEmpty()) {
                return text().inspect(name, value);
            }
            try {
                parser.accept(value.text().get());
                return Stream.empty();
            } catch (IllegalArgumentException e) {
                return Form.wrong(value.location(), "'" + name + "' cannot be read.", e.getMessage() + ".");
            }
        };
    }

    private static Form scalar(String expected, Predicate<JsonNode> test) {
        return (name, value) ->
                value.scalar().filter(it -> test.test(it.value())).isPresent()
                        ? Stream.empty()
                        : Form.wrong(
                                value.location(),
                                "'" + name + "' is " + shown(value) + ".",
                                "Write " + expected
                                        + (expected.equals("a text") ? ", in quotation marks if need be." : "."));
    }

    private static String shown(Yaml value) {
        return value.scalar()
                .filter(it -> it.value().isNumber() || it.value().isBoolean())
                .map(it -> it.value().asText())
                .orElseGet(value::kind);
    }

    static String listed(List<String> words) {
        return words.size() == 1
                ? words.get(0)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }
}
