package io.github.scrapewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldUseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: x                           | a TERM x 1:1",
                "a: \"x y\"                     | a PHRASE x y 1:1",
                "a: x*                          | a WILDCARD x* 1:1",
                "a: *                           | a EXISTS * 1:1",
                "a >= 5                         | a RANGE 5 1:1",
                "a: (x or not y*)               | a TERM x 1:5, a WILDCARD y* 1:14",
                "not a: x and b < 5 or u.*: z   | a TERM x 1:5, b RANGE 5 1:14, u.* TERM z 1:23",
                "l: { a: x and m: { b: * } }    | l.a TERM x 1:6, l.m.b EXISTS * 1:20",
                "l: { a > 1 }                   | l.a RANGE 1 1:6",
                "x and \"y\"                    | ``",
                "*: *                           | ``",
                "*: x                           | * TERM x 1:1"
            })
    void tellsEveryFieldAndWhatFor(String query, String uses) {
        assertThat(Kql.parse(query).fieldUses().stream()
                        .map(use -> use.field().text() + " " + use.how() + " "
                                + use.value().text() + " " + use.span()))
                .containsExactly(uses.isEmpty() ? new String[0] : uses.split(", "));
    }

    @Test
    void tellsAGlobFromAStar() {
        Glob field = Kql.parse("user.*: x").fieldUses().get(0).field();
        assertThat(field.hasStar()).isTrue();
        assertThat(field.matches("user.name")).isTrue();
        assertThat(field.matches("username")).isFalse();
        assertThat(field.beginsWithStar()).isFalse();
        assertThat(Glob.of("*.name").beginsWithStar()).isTrue();
    }
}
