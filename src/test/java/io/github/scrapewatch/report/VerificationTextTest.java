package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.report.text.Style;
import org.junit.jupiter.api.Test;

class VerificationTextTest {
    private static final String MIXED = VerificationText.write(Samples.mixed(), Style.PLAIN);

    @Test
    void showsForEachScenarioWhoFired() {
        assertThat(MIXED).contains("""
                     scenario                  lines  rules that fired
                  ✗  attack/rest-content-dump  1,512  WRONG ALERT space-export  rest-content-listing ×2
                                                      token-from-new-address
                  ✗  attack/slow-space-crawl   1,512  MISSED page-read-burst
                  ✗  benign/search-indexer     1,865  FALSE ALARM rest-content-listing ×3
                  ✗  benign/ordinary-morning   1,865  ERROR rest-bytes
                  ✗  derived: page-read-burst    360  5 of 6 derived from its limits as expected  FALSE ALARM stretched
                """);
    }

    @Test
    void tellsOfAFailureHowFarItCameWhereToLookAndWhatToDo() {
        assertThat(MIXED).contains("""
                  attack/slow-space-crawl
                    MISSED  page-read-burst  expected 1 alert within 15 min, saw none in 14 runs (and 2 with nothing to look at)
                            400 lines → the rule looks at 400
                            400 match the query → busiest window: mquist 94 of 100 needed
                            rules/page-read-burst.yml:31:7  AccessThreshold: 100; this story fires at 94 or less
                            next: scrapewatch explain page-read-burst --scenario attack/slow-space-crawl
                """);
    }

    @Test
    void tellsWhatWasExpectedWhereTheProblemDoesNot() {
        assertThat(MIXED).contains("""
                    WRONG ALERT  space-export  an alert says 'svc-search' in user.name, not 'mquist'
                                 expected 1 alert about mquist within 15 min; saw 1 alert in 14 runs and 2 with nothing to look at
                """);
    }

    @Test
    void countsEverythingInTheLastLineAndSaysWhyRulesWereSkipped() {
        assertThat(MIXED).contains("""
                  skipped 10  permission-then-export: no EQL: the cluster answers 400 illegal_argument_exception

                  note  fixtures/attack/bulk-export is of the suite 'full' and was left out.

                """);
        assertThat(MIXED)
                .endsWith(
                        "  6 rules × 4 scenarios and 6 derived cases: 60 verdicts, 45 passed, 1 missed, 2 false alarms,"
                                + " 1 wrong alert, 1 error, 10 skipped · 19.4 s\n");
    }

    @Test
    void saysInThreeLinesThatAllIsWell() {
        assertThat(VerificationText.write(Samples.passed(), Style.PLAIN)).isEqualTo("""
                scrapewatch 0.1.0 on Elasticsearch 8.19.21, embedded, as Kibana 8.19.21

                     scenario                  lines  rules that fired
                  ✓  attack/rest-content-dump  1,512  rest-content-listing  token-from-new-address
                  ✓  benign/ordinary-morning   1,865  none

                  note  fixtures/attack/bulk-export is of the suite 'full' and was left out.

                  2 rules × 2 scenarios: 4 verdicts, 4 passed, 0 missed, 0 false alarms, 0 wrong alerts, 0 errors, 0 skipped · 19.4 s
                """);
    }

    @Test
    void nothingVerifiedIsAFailure() {
        assertThat(Samples.nothing().passed()).isFalse();
        assertThat(VerificationText.write(Samples.nothing(), Style.COLOUR))
                .contains("\u001b[1;31mNothing was verified, so nothing is proven: no rule met a scenario.\u001b[0m")
                .contains("0 rules × 0 scenarios: 0 verdicts");
    }

    @Test
    void quietSaysOnlyWhatHasToBeLookedAt() {
        assertThat(VerificationText.quiet(Samples.passed(), Style.PLAIN).lines())
                .hasSize(1);
        String quiet = VerificationText.quiet(Samples.mixed(), Style.PLAIN);
        assertThat(quiet).startsWith("  attack/rest-content-dump\n    WRONG ALERT  space-export");
        assertThat(MIXED).endsWith(quiet.substring(quiet.lastIndexOf("\n  6 rules")));
        assertThat(quiet).doesNotContain("rules that fired", "skipped 10");
    }

    @Test
    void coloursChangeNothingElse() {
        String coloured = VerificationText.write(Samples.mixed(), Style.COLOUR);
        assertThat(coloured).contains("\u001b[1;31mMISSED\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]+m", "")).isEqualTo(MIXED);
    }

    @Test
    void nobodySteersTheTerminalOrForgesLines() {
        String text = VerificationText.write(Samples.hostile(), Style.PLAIN);
        assertThat(text).doesNotContainPattern("[\\p{Cntrl}\u0080-\u009F\u202A-\u202E\u2066-\u2069&&[^\n]]");
        assertThat(text.lines()).noneMatch(it -> it.startsWith("::"));
        assertThat(text).contains("zażółć 日本語のページ 👩‍💻");
    }
}
