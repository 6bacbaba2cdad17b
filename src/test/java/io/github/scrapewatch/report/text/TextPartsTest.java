package io.github.scrapewatch.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.report.text.Table.Align;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPartsTest {
    private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");

    @Test
    void columnsStayInLineWhateverIsInThem() {
        Table table = new Table("  ", List.of(Align.LEFT, Align.RIGHT))
                .row(List.of(Cell.of("日本"), Cell.of("1")), List.of(Cell.of("a"), Cell.of("b")))
                .row(List.of(Cell.of("e\u0301té"), Cell.of("1,204")), List.of())
                .row(List.of(new Cell("red", Style.COLOUR::bad), Cell.of("")), List.of(Cell.of("c")));
        assertThat(table.write())
                .isEqualTo("  日本      1  a  b\n  e\u0301té   1,204\n  \u001b[1;31mred\u001b[0m          c\n");
    }

    @Test
    void theLastColumnTakesAsManyLinesAsItNeeds() {
        String text = new Table("", List.of(Align.LEFT))
                .row(List.of(Cell.of("x")), java.util.Collections.nCopies(4, Cell.of("r".repeat(50))))
                .write();
        assertThat(text.lines())
                .hasSize(2)
                .allMatch(it -> it.length() <= 110)
                .last()
                .asString()
                .startsWith("   rrr");
    }

    @Test
    void whatSteersIsTakenOut() {
        assertThat(Clean.line("a\u001b[31m\r\nb\u2028c\u202Ed")).isEqualTo("a [31m b c d");
        assertThat(Clean.lines("a\tb\r\nc\u0000")).isEqualTo("a\tb\nc\uFFFD");
        assertThat(Clean.line("\uD83D half \uDE00, whole \uD83D\uDE00"))
                .isEqualTo("\uFFFD half \uFFFD, whole \uD83D\uDE00");
    }

    @Test
    void linesAreCutToColumns() {
        assertThat(Clean.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Clean.line("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Clean.line("日本語の", 6)).isEqualTo("日本…");
    }

    @Test
    void numbersAndTimesReadAsPeopleWriteThem() {
        assertThat(Words.counted(1, "line")).isEqualTo("1 line");
        assertThat(Words.counted(1204, "line")).isEqualTo("1,204 lines");
        assertThat(Words.millis(999)).isEqualTo("999 ms");
        assertThat(Words.millis(19_400)).isEqualTo("19.4 s");
        assertThat(Words.millis(59_990)).isEqualTo("1 min 0 s");
        assertThat(Words.millis(123_000)).isEqualTo("2 min 3 s");
        assertThat(Words.duration(Duration.ofMinutes(1500))).isEqualTo("1 d 1 h");
        assertThat(Words.duration(Duration.ZERO)).isEqualTo("0 s");
        assertThat(Words.span(NINE, NINE)).isEqualTo("2026-03-03 09:00:00");
        assertThat(Words.span(NINE, NINE.plusSeconds(61))).isEqualTo("2026-03-03 09:00:00 to 09:01:01");
        assertThat(Words.span(NINE, NINE.plus(Duration.ofDays(1))))
                .isEqualTo("2026-03-03 09:00:00 to 2026-03-04 09:00:00");
    }
}
