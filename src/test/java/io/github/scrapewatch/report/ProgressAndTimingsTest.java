package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.report.ProgressLine.State;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.result.Timings;
import org.junit.jupiter.api.Test;

class ProgressAndTimingsTest {
    @Test
    void progressIsOneLineThatFits() {
        State state = new State("verdicts", 412, 984, "attack/slow-space-crawl", 6120);
        assertThat(ProgressLine.write(state, 80))
                .isEqualTo("verdicts  ████████░░░░░░░░░░░░  412 of 984  6.1 s  attack/slow-space-crawl");
        assertThat(ProgressLine.write(state, 40)).hasSize(39).endsWith("…");
        assertThat(ProgressLine.write(new State("loading", 12_000, 0, "a\nb", 10), 80))
                .isEqualTo("loading  12,000  10 ms  a b");
    }

    @Test
    void progressTakesOddNumbers() {
        assertThat(ProgressLine.write(new State("x", 9, 3, "", 0), 80)).contains("█".repeat(20));
        assertThat(ProgressLine.write(new State("x", 0, 0, "", 0), 0)).hasSize(1);
    }

    @Test
    void timingsTellWhereTheTimeWent() {
        assertThat(TimingsText.write(Samples.mixed().timings(), Style.PLAIN)).startsWith("""
                  phase     time  share
                  engine   3.1 s   16 %  started from its archive
                  expand  410 ms    2 %
                  load     6.0 s   31 %  46,000 lines, 7,600 a second
                  run      9.8 s   51 %  2 at a time
                  all     19.4 s

                  rule                    runs    time  of it in Elasticsearch
                  permission-then-export   560  440 ms  264 ms
                """);
        assertThat(TimingsText.write(Timings.NONE, Style.PLAIN)).contains("all    0 ms");
    }
}
