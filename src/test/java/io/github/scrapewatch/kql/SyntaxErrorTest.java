package io.github.scrapewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message says where, what was expected, what is there, and what to do. */
class SyntaxErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a:                       | 1:3  | Expected a value, found the end of the query.   | * asks only that the field exists",
                "a: and b: 2              | 1:4  | 'and' stands where                              | condition on both sides",
                "a: )                     | 1:4  | Expected a value, found ')'                     | Write one",
                "a: ()                    | 1:5  | Expected a value, found ')'                     | Write one",
                "()                       | 1:2  | Expected a condition, found ')'                 | field: value",
                "(a: 1                    | 1:6  | or the ')' of the group at 1:1, found the end of the query  | Close the group",
                "l: { a: 1                | 1:10 | or the '}' of the group at 1:4, found the end               | Close the group",
                "a: (1 or 2               | 1:11 | or the ')' of the group at 1:4, found the end               | Close the group",
                "a: 1)                    | 1:5  | or the end of the query, found ')'              | Remove it",
                "a: 1 }                   | 1:6  | found '}'                                       | Remove it",
                "(a: 1 }                  | 1:7  | or the ')' of the group at 1:1, found '}'                   | Remove it",
                "a: \"x                   | 1:4  | Expected a closing quote, found the end         | Close the quote",
                "a: x:y                   | 1:5  | found ':'                                       | A value with a colon needs quotes",
                "a: 1 b: 2                | 1:7  | found ':'                                       | Two conditions need 'and' or 'or'",
                "a: (1 or b: 2)           | 1:11 | found ':'                                       | a list of values names no fields",
                "t >= 2026-01-01T00:00    | 1:19 | found ':'                                       | needs quotes",
                "a >                      | 1:4  | Expected a value to compare with, found the end | needs quotes",
                "a: > 5                   | 1:4  | Expected a value, found '>'                     | Write one",
                "a: 1 > 5                 | 1:6  | found '>'                                       | in quotes",
                "a: \"x\" y               | 1:8  | found 'y'                                       | whole value in quotes",
                "a: x \"y\"               | 1:6  | found '\"'                                      | whole value in quotes",
                "a: x (y)                 | 1:6  | found '('                                       | whole value in quotes",
                ": 1                      | 1:1  | Expected a condition, found ':'                 | field: value",
                "\"\": 1                  | 1:1  | Expected the name of a field                    | Name a field",
                "l*: { a: 1 }             | 1:1  | found a '*' in it                               | one path per group",
                "a: x\\y                  | 1:5  | Expected an escape sequence after '\\', found 'y' | Write a backslash as \\\\",
                "a: x\\                   | 1:5  | found the end of the query                      | Write a backslash as \\\\",
                "a: \\not x               | 1:4  | line break                                      | quotes",
                "a: 1 and                 | 1:6  | 'and' stands where                              | condition on both sides",
                "a: 1 OR                  | 1:6  | 'or' stands where                               | condition on both sides",
                "not                      | 1:1  | 'not' stands where                              | condition on both sides",
                "a: 1 and and b: 2        | 1:10 | 'and' stands where                              | condition on both sides",
                "or b: 2                  | 1:1  | 'or' stands where                               | condition on both sides",
                "not(a: 1)                | 1:1  | 'not' stands where                              | white space around it",
                "a: 1 and(b: 2)           | 1:6  | 'and' stands where                              | white space around it",
                "(a: 1)and b: 2           | 1:7  | found 'a'                                       | white space on both sides",
                "not not a: 1             | 1:5  | Expected a condition, found 'not'               | parentheses around what it negates",
                "a: not 1                 | 1:4  | Expected a value, found 'not'                   | parentheses around what it negates",
                "a: cannot find           | 1:7  | found 'not'                                     | even at the end of a word",
                "a: 1 not b: 2            | 1:6  | found 'not'                                     | Put 'and' or 'or' before it",
                "a: \\t                   | 1:4  | found white space only                          | in quotes"
            })
    void isSaidWithPlaceAndRemedy(String text, String place, String problem, String remedy) {
        KqlException error = errorOf(text);
        assertThat(error.span()).hasToString(place);
        assertThat(error.problem()).contains(problem);
        assertThat(error.remedy()).contains(remedy);
        assertThat(error).hasMessage(place + "  " + error.problem() + "\n  " + error.remedy());
    }

    @Test
    void readsAsThePageSays() throws IOException {
        assertThat(Files.readString(TestPlaces.ROOT.resolve("docs/reference/kql.md")))
                .contains("```\n" + errorOf("user.name: alice status: 200").getMessage() + "\n```");
    }

    @Test
    void onALaterLine() {
        assertThat(errorOf("a: 1 and\n  b: 2 and\n  c: (3").span()).hasToString("3:8");
    }

    @Test
    void ofAGroupThatIsMadeToExhaustTheStack() {
        String text = "(".repeat(100_000) + "a: 1" + ")".repeat(100_000);
        assertThat(errorOf(text)).hasMessageContaining("1:102  Groups are nested more than 100 deep.");
        assertThat(errorOf("a: " + text)).hasMessageContaining("more than 100 deep");
        assertThat(Kql.parse("(".repeat(100) + "a: 1" + ")".repeat(100))).isInstanceOf(Kql.Match.class);
    }

    private static KqlException errorOf(String text) {
        KqlException error = catchThrowableOfType(KqlException.class, () -> Kql.parse(text));
        assertThat(error).as(text).isNotNull();
        return error;
    }
}
