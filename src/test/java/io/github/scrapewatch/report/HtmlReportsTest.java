package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be said of a page without opening it; {@code HtmlReportIT} opens it. */
class HtmlReportsTest {
    private static final List<String> PAGES = List.of(
            VerificationHtml.write(Samples.mixed()),
            VerificationHtml.write(Samples.nothing()),
            VerificationHtml.write(Samples.hostile()),
            ScanHtml.write(SampleScans.found()),
            ScanHtml.write(SampleScans.nothing()),
            ScanHtml.write(SampleScans.hostile()));
    private static final int MOST = 800_000;

    @Test
    void everyElementIsOneOfOurs() {
        for (String page : PAGES) {
            assertThat(Pattern.compile("<([a-zA-Z]+)").matcher(page).results().map(it -> it.group(1)))
                    .isNotEmpty()
                    .isSubsetOf(
                            "html",
                            "head",
                            "meta",
                            "title",
                            "link",
                            "style",
                            "body",
                            "a",
                            "header",
                            "nav",
                            "ul",
                            "ol",
                            "li",
                            "main",
                            "section",
                            "article",
                            "footer",
                            "h",
                            "p",
                            "div",
                            "span",
                            "strong",
                            "code",
                            "pre",
                            "dl",
                            "dt",
                            "dd",
                            "table",
                            "caption",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td",
                            "time",
                            "details",
                            "summary",
                            "figure",
                            "figcaption",
                            "svg",
                            "path",
                            "rect",
                            "text");
            assertThat(page.replaceAll("\"[^\"]*\"", "")).doesNotContainPattern("<[^>]*\\s(on[a-z]+|style)=");
            assertThat(page).doesNotContainPattern("href=\"(?!#|https://attack\\.|data:,\")");
        }
    }

    @Test
    void thePolicyForbidsWhatAPageDoesNotNeed() {
        assertThat(PAGES).allMatch(it -> it.contains("default-src &#39;none&#39;; style-src &#39;sha256-"));
    }

    @Test
    void staysOfModerateSize() {
        assertThat(VerificationHtml.write(Samples.large()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(MOST);
    }

    @Test
    void everyOutcomeIsToldInWordsToo() {
        assertThat(VerificationHtml.write(Samples.mixed()))
                .contains(
                        "✗ 5 verdicts not as expected",
                        "●<span class=\"hidden\"> fired</span>",
                        "✗<span class=\"hidden\"> missed</span>",
                        "!<span class=\"hidden\"> false alarm</span>",
                        "≠<span class=\"hidden\"> wrong alert</span>",
                        "?<span class=\"hidden\"> error</span>",
                        "–<span class=\"hidden\"> skipped</span>",
                        "5 of 6 cases as expected");
        assertThat(VerificationHtml.write(Samples.passed())).contains("✓ Every verdict is as expected");
        assertThat(VerificationHtml.write(Samples.nothing())).contains("✗ Nothing was verified");
    }

    @Test
    void filesAreAllThere() {
        assertThat(VerificationFiles.of(Samples.mixed()).keySet())
                .containsExactly("verification.json", "junit.xml", "verification.sarif", "report.html", "summary.md");
        assertThat(ScanFiles.of(SampleScans.found()).keySet()).containsExactly("scan.json", "scan.html");
    }
}
