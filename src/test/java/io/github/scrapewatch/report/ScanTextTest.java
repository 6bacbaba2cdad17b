package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.report.text.Style;
import org.junit.jupiter.api.Test;

class ScanTextTest {
    @Test
    void listsWhatWasReadWhoFiredAndWhatNobodyCanTell() {
        assertThat(ScanText.write(SampleScans.found(), Style.PLAIN)).isEqualTo("""
                scrapewatch 0.1.0 on Elasticsearch 8.19.21, embedded, as Kibana 8.19.21

                  source                                  format          lines  documents  unreadable  from, to (UTC)
                  logs/conf_access_log.2026-03-03.log.gz  access log  1,204,331  1,204,330           1  2026-03-03 09:00:00 to 2026-03-05 09:00:00
                  standard input                          audit log          12          0          12  no event has a time

                  raised (UTC)         rule                    severity  user    address      events from, to (UTC)
                  2026-03-03 09:25:00  rest-content-listing    high      mquist  203.0.113.7  2026-03-03 09:20:00 to 09:24:40  events 412
                  2026-03-03 09:25:00  token-from-new-address  medium    mquist  203.0.113.7  2026-03-03 09:20:00 to 09:24:40  events 412
                  2026-03-03 09:30:00  rest-content-listing    high      mquist  203.0.113.7  2026-03-03 09:25:00 to 09:29:40  events 413

                  skipped  permission-then-export: no EQL on this engine
                  failed  rest-bytes: the cluster answers 400: Unknown column [user.nam]

                  note  The clock of node2 is 40 s ahead.

                  3 rules on 1,204,343 lines of 2 sources (13 unreadable): 3 alerts of 2 rules (2 high, 1 medium), 1 rule failed, \
                1 skipped · 19.4 s
                """);
    }

    @Test
    void nothingReadIsSaid() {
        assertThat(ScanText.write(SampleScans.nothing(), Style.PLAIN))
                .contains("Nothing was read, so nothing can be said.")
                .endsWith(
                        "0 rules on 0 lines of 0 sources (0 unreadable): no alert, 0 rules failed, 0 skipped · 0 ms\n");
    }

    @Test
    void quietKeepsAlertsAndWhatFailed() {
        assertThat(ScanText.quiet(SampleScans.found(), Style.PLAIN))
                .contains("rest-content-listing", "failed  rest-bytes")
                .doesNotContain("standard input", "node2");
    }

    @Test
    void nobodySteersTheTerminal() {
        assertThat(ScanText.write(SampleScans.hostile(), Style.PLAIN))
                .doesNotContainPattern("[\\p{Cntrl}\u0080-\u009F\u202A-\u202E\u2066-\u2069&&[^\n]]");
    }
}
