package io.github.scrapewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1                                 | a: 1",
                "a: 1 and b: 2 and not c: 3           | a: 1; b: 2; not c: 3",
                "a: 1 and (b: 2 and (c: 3 and d: 4))  | a: 1; b: 2; c: 3; d: 4",
                "a: 1 and (b: 2 or c: 3)              | a: 1; b: 2 or c: 3",
                "a: 1 and b: 2 or c: 3                | a: 1 and b: 2 or c: 3",
                "not (a: 1 and b: 2)                  | not (a: 1 and b: 2)",
                "a: (1 and 2)                         | a: 1; a: 2",
                "l: { a: 1 and b: 2 }                 | l: { a: 1 and b: 2 }",
                "``                                   | ``",
                "*: * and a: 1                        | a: 1"
            })
    void splitsWhatMustAllHold(String query, String clauses) {
        assertThat(Kql.parse(query).clauses().stream().map(Kql::print))
                .containsExactly(clauses.isEmpty() ? new String[0] : clauses.split("; "));
    }

    @Test
    void putsClausesTogetherAgain() {
        Kql one = Kql.parse("a: 1");
        assertThat(Kql.and(List.of())).isEqualTo(Kql.everything());
        assertThat(Kql.and(List.of(one))).isEqualTo(one);
        assertThat(Kql.and(List.of(one, one)).print()).isEqualTo("a: (1 and 1)");
        assertThatThrownBy(() -> new Kql.Or(List.of(one), Span.NONE)).hasMessageContaining("at least two");
    }
}
