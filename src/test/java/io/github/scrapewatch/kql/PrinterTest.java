package io.github.scrapewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {
    private static final List<String> ODD_PIECES = List.of(
            "a",
            "B7",
            "and",
            "or",
            "not",
            "NOT",
            "Or",
            "cannot",
            "nor",
            " ",
            "  ",
            "\t",
            "\n",
            "\r",
            "\u00A0",
            "\\",
            ":",
            "(",
            ")",
            "<",
            ">",
            "\"",
            "*",
            "{",
            "}",
            "?",
            ".",
            "-",
            "=",
            "null",
            "true",
            "u0041",
            "\u00FC",
            "\uD83D\uDE00",
            "\f");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a:1                                   | a: 1",
                " a : 1   AND   b : 2                  | a: 1 and b: 2",
                "(a: 1) and ((b: 2))                   | a: 1 and b: 2",
                "a: 1 and (b: 2 and c: 3)              | a: 1 and (b: 2 and c: 3)",
                "(a: 1 and b: 2) or c: 3               | a: 1 and b: 2 or c: 3",
                "a: 1 and (b: 2 or c: 3)               | a: 1 and (b: 2 or c: 3)",
                "a: 1 or (b: 2 or c: 3)                | a: 1 or (b: 2 or c: 3)",
                "not (a: 1)                            | not a: 1",
                "not (a: 1 or b: 2)                    | not (a: 1 or b: 2)",
                "not (not a: 1)                        | not (not a: 1)",
                "a: 1 or a: 2                          | a: (1 or 2)",
                "not (a: 1 or a: 2) and b: 3           | not a: (1 or 2) and b: 3",
                "a: 1 and a: 2                         | a: (1 and 2)",
                "a: (1 or 2 and 3)                     | a: 1 or a: (2 and 3)",
                "a: (not 1)                            | not a: 1",
                "a>=1                                  | a >= 1",
                "l:{a:1 or b:2}                        | l: { a: 1 or b: 2 }",
                "\"a b\": \"x y\"                      | a b: \"x y\"",
                "\" a\": 1                             | \" a\": 1",
                "a: x\\:y\\*z*                         | a: x\\:y\\*z*",
                "a: rock \\AND roll                    | a: rock \\AND roll",
                "a: can\\u006eot do                    | a: can\\u006eot do",
                "a: cannot                             | a: can\\u006eot",
                "a: \"C:\\x \\\"y\\\"\"                | a: \"C:\\\\x \\\"y\\\"\"",
                "a: x\\ty                              | a: x\\ty",
                "a: true or a: null                    | a: (true or null)",
                "x* and \"y\"                          | x* and \"y\"",
                "``                                    | *: *"
            })
    void printsInCanonicalForm(String text, String canonical) {
        assertThat(Kql.parse(text).print()).isEqualTo(canonical);
        assertThat(Kql.parse(canonical)).isEqualTo(Kql.parse(text));
        assertThat(Kql.parse(canonical).print()).isEqualTo(canonical);
    }

    /** Each repetition is a seed. */
    @RepeatedTest(200)
    void whatWasPrintedIsReadAsTheSameTree(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        RandomTrees trees = new RandomTrees(random, () -> leaf(random));
        for (int i = 0; i < 50; i++) {
            Kql tree = trees.next(4);
            String text = tree.print();
            assertThat(Kql.parse(text)).as(text).isEqualTo(tree);
            assertThat(Kql.parse(text).print()).isEqualTo(text);
        }
    }

    private static Kql leaf(Random random) {
        FieldName field = field(random);
        return switch (random.nextInt(8)) {
            case 0 ->
                new Kql.Range(
                        field, RandomTrees.oneOf(random, List.of(Kql.Comparison.values())), value(random), Span.NONE);
            case 1 -> new Kql.Anywhere(value(random), Span.NONE);
            case 2 ->
                new Kql.Nested(FieldName.of("path"), new RandomTrees(random, () -> leaf(random)).next(1), Span.NONE);
            default -> new Kql.Match(field, value(random), Span.NONE);
        };
    }

    private static FieldName field(Random random) {
        if (random.nextInt(3) > 0) {
            return FieldName.of(RandomTrees.oneOf(random, List.of("a", "user.name", "user.*", "*", "x y")));
        }
        String text = text(random);
        return new FieldName(Glob.literally(text.isEmpty() ? "a" : text), Span.NONE);
    }

    private static Value value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Value.phrase(text(random));
            case 1 -> new Value.Truth(random.nextBoolean(), Span.NONE);
            case 2 -> new Value.Null(Span.NONE);
            case 3 -> wildcard(random);
            default -> word(random);
        };
    }

    private static Value wildcard(Random random) {
        List<String> pieces = List.of(Spaces.trimStart(text(random)), Spaces.trimEnd(text(random)));
        return new Value.Wildcard(new Glob(pieces), Span.NONE);
    }

    private static Value word(Random random) {
        String text = Spaces.trim(text(random));
        return text.isEmpty() || List.of("null", "true", "false").contains(text)
                ? Value.word("w")
                : new Value.Word(text, Span.NONE);
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(7))
                .mapToObj(i -> RandomTrees.oneOf(random, ODD_PIECES))
                .collect(Collectors.joining());
    }
}
