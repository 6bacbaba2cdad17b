package io.github.scrapewatch.kql;

import static io.github.scrapewatch.kql.Kql.and;
import static io.github.scrapewatch.kql.Kql.match;
import static io.github.scrapewatch.kql.Kql.not;
import static io.github.scrapewatch.kql.Kql.or;
import static io.github.scrapewatch.kql.Kql.parse;
import static io.github.scrapewatch.kql.Kql.range;
import static io.github.scrapewatch.kql.Value.phrase;
import static io.github.scrapewatch.kql.Value.wildcard;
import static io.github.scrapewatch.kql.Value.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private static final Kql A = match("a", word("1"));
    private static final Kql B = match("b", word("2"));
    private static final Kql C = match("c", word("3"));
    private static final Kql D = match("d", word("4"));

    @ParameterizedTest
    @MethodSource
    void conditions(String text, Kql tree) {
        assertThat(parse(text)).isEqualTo(tree);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("a: 1", A),
                Arguments.of("a:1", A),
                Arguments.of("  a  :  1  ", A),
                Arguments.of("\"a\": 1", A),
                Arguments.of("a:\n\t1\n", A),
                Arguments.of("a:\u00A01", A),
                Arguments.of("user.name: alice", match("user.name", word("alice"))),
                Arguments.of("@timestamp < now-1d", range("@timestamp", Kql.Comparison.LT, word("now-1d"))),
                Arguments.of("a <= 1", range("a", Kql.Comparison.LTE, word("1"))),
                Arguments.of("a>1", range("a", Kql.Comparison.GT, word("1"))),
                Arguments.of("a >= \"1\"", range("a", Kql.Comparison.GTE, phrase("1"))),
                Arguments.of("a: *", match("a", wildcard("*"))),
                Arguments.of("a: x*y*", match("a", wildcard("x*y*"))),
                Arguments.of("u.*: x", match("u.*", word("x"))),
                Arguments.of("a: failed login", match("a", word("failed login"))),
                Arguments.of("a: x  y", match("a", word("x  y"))),
                Arguments.of("a: \"failed login\"", match("a", phrase("failed login"))),
                Arguments.of("a: \"x*\"", match("a", phrase("x*"))),
                Arguments.of("a: \"\"", match("a", phrase(""))),
                Arguments.of("a: -5", match("a", word("-5"))),
                Arguments.of("a: ?", match("a", word("?"))),
                Arguments.of("a: 192.0.2.0/24", match("a", word("192.0.2.0/24"))),
                Arguments.of("a: true", match("a", new Value.Truth(true, Span.NONE))),
                Arguments.of("a: false", match("a", new Value.Truth(false, Span.NONE))),
                Arguments.of("a: null", match("a", new Value.Null(Span.NONE))),
                Arguments.of("a: True", match("a", word("True"))),
                Arguments.of("a: \"true\"", match("a", phrase("true"))),
                Arguments.of("failed login", new Kql.Anywhere(word("failed login"), Span.NONE)),
                Arguments.of("\"x\"", new Kql.Anywhere(phrase("x"), Span.NONE)),
                Arguments.of("fail*", new Kql.Anywhere(wildcard("fail*"), Span.NONE)),
                Arguments.of("", Kql.everything()),
                Arguments.of(" \n ", Kql.everything()),
                Arguments.of("*: *", Kql.everything()),
                Arguments.of("*:*", Kql.everything()),
                Arguments.of("l: { a: 1 }", nested("l", A)),
                Arguments.of("l:{a: 1 and b: 2}", nested("l", and(List.of(A, B)))),
                Arguments.of("l: { m: { a: 1 } }", nested("l", nested("m", A))));
    }

    @ParameterizedTest
    @MethodSource
    void groups(String text, Kql tree) {
        assertThat(parse(text)).isEqualTo(tree);
    }

    static Stream<Arguments> groups() {
        return Stream.of(
                Arguments.of("a: 1 and b: 2", and(List.of(A, B))),
                Arguments.of("a: 1 AND b: 2", and(List.of(A, B))),
                Arguments.of("a: 1\n  and\n  b: 2", and(List.of(A, B))),
                Arguments.of("a: 1 and b: 2 and c: 3", and(List.of(A, B, C))),
                Arguments.of("a: 1 or b: 2 Or c: 3", or(List.of(A, B, C))),
                Arguments.of("a: 1 and b: 2 or c: 3", or(List.of(and(List.of(A, B)), C))),
                Arguments.of("a: 1 or b: 2 and c: 3", or(List.of(A, and(List.of(B, C))))),
                Arguments.of("a: 1 or b: 2 and c: 3 or d: 4", or(List.of(A, and(List.of(B, C)), D))),
                Arguments.of("(a: 1 or b: 2) and c: 3", and(List.of(or(List.of(A, B)), C))),
                Arguments.of("a: 1 and (b: 2 and c: 3)", and(List.of(A, and(List.of(B, C))))),
                Arguments.of("((a: 1))", A),
                Arguments.of("( a: 1 )", A),
                Arguments.of("not a: 1", not(A)),
                Arguments.of("NOT a: 1", not(A)),
                Arguments.of("not  (a: 1)", not(A)),
                Arguments.of("not (not a: 1)", not(not(A))),
                Arguments.of("not a: 1 and b: 2", and(List.of(not(A), B))),
                Arguments.of("not (a: 1 and b: 2)", not(and(List.of(A, B)))),
                Arguments.of("a: 1 or not b: 2", or(List.of(A, not(B)))),
                Arguments.of("\"x\" and \"y\"", and(List.of(anywhere("x"), anywhere("y")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: (1 or 2)           | a: 1 or a: 2",
                "a:(1 and 2)           | a: 1 and a: 2",
                "a: (1)                | a: 1",
                "a: ((1))              | a: 1",
                "a: (not 1)            | not a: 1",
                "a: (1 or 2 and 3)     | a: 1 or a: 2 and a: 3",
                "a: (1 and (2 or 3))   | a: 1 and (a: 2 or a: 3)",
                "a: (1 or not (2 or 3))| a: 1 or not (a: 2 or a: 3)",
                "not a: (1 or 2)       | not (a: 1 or a: 2)",
                "a: (\"x y\" or z*)    | a: \"x y\" or a: z*",
                "a: (x y or z)         | a: x y or a: z"
            })
    void aListOfValuesIsTakenApart(String text, String same) {
        assertThat(parse(text)).isEqualTo(parse(same));
    }

    @ParameterizedTest
    @MethodSource
    void escapes(String text, Value value) {
        assertThat(parse("a: " + text)).isEqualTo(match("a", value));
    }

    static Stream<Arguments> escapes() {
        return Stream.of(
                Arguments.of("\\:\\(\\)\\<\\>\\{\\}\\\"\\\\", word(":()<>{}\"\\")),
                Arguments.of("x\\*y", new Value.Word("x*y", Span.NONE)),
                Arguments.of("x\\*y*", new Value.Wildcard(new Glob(List.of("x*y", "")), Span.NONE)),
                Arguments.of("rock \\and roll", word("rock and roll")),
                Arguments.of("this \\OR that", word("this OR that")),
                Arguments.of("can\\NOT do", word("canNOT do")),
                Arguments.of("x\\ty", word("x\ty")),
                Arguments.of("x\\ny\\rz", word("x\ny\rz")),
                Arguments.of("\\u0041b", word("Ab")),
                Arguments.of("\"\\\"x\\\" \\\\\"", phrase("\"x\" \\")),
                Arguments.of("\"x:*(){}<> and or not\"", phrase("x:*(){}<> and or not")),
                Arguments.of("\"\\t\\u0041\"", phrase("\tA")),
                Arguments.of("\"C:\\Users\\x\"", phrase("C:\\Users\\x")),
                Arguments.of("\"\\u12\"", phrase("\\u12")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"android", "orange", "notes", "band", "nor", "cannot", "snot:", "x\u00A0y"})
    void aKeywordInsideAWordIsNoKeyword(String text) {
        assertThat(parse("a: \"" + text + "\" and b: 2").children()).hasSize(2);
        assertThat(parse("a: " + text.replace(":", ""))).isInstanceOf(Kql.Match.class);
    }

    @Test
    void everyPartSaysWhereItStands() {
        Kql.And tree = (Kql.And) parse("a: 1 and\n  not (user.name: \"x y\")");
        Kql.Not not = (Kql.Not) tree.parts().get(1);
        Kql.Match match = (Kql.Match) not.part();

        assertThat(tree.span()).hasToString("1:1");
        assertThat(not.span()).hasToString("2:3");
        assertThat(match.field().span()).hasToString("2:8");
        assertThat(match.value().span()).hasToString("2:19");
    }

    @Test
    void aSpanCutsThePartOutOfTheText() {
        String text = "a: 1  and  b: x*  or  l: { c: \"d\" }";
        assertThat(parse(text)
                        .walk()
                        .map(part ->
                                text.substring(part.span().start(), part.span().end())))
                .containsExactly(text, "a: 1  and  b: x*", "a: 1", "b: x*", "l: { c: \"d\" }", "c: \"d\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(a: 1 or b: 2) and c: 3   | (a: 1 or b: 2) and c: 3; a: 1 or b: 2; a: 1; b: 2; c: 3",
                "not (a: 1 ) or b: 2       | not (a: 1 ) or b: 2; not (a: 1 ); a: 1; b: 2",
                "a: (1 or not (2)) and b:3 | a: (1 or not (2)) and b:3; a: (1 or not (2)); 1; not (2); 2; b:3",
                "a: ( 1 )                  | a: ( 1 )"
            })
    void aSpanNeverCutsAGroup(String text, String sources) {
        assertThat(parse(text).walk().map(part -> part.span().source())).containsExactly(sources.split("; "));
    }

    @Test
    void aColumnCountsCharactersAndNotTheirHalves() {
        Kql.Or tree = (Kql.Or) parse("a: \uD83D\uDE00 or b: 2");
        assertThat(tree.parts().get(1).span().column()).isEqualTo(9);
    }

    private static Kql nested(String path, Kql part) {
        return new Kql.Nested(FieldName.of(path), part, Span.NONE);
    }

    private static Kql anywhere(String phrase) {
        return new Kql.Anywhere(phrase(phrase), Span.NONE);
    }
}
