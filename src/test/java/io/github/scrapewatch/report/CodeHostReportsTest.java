package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.report.markdown.Code;
import io.github.scrapewatch.result.Verification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SARIF, annotations and Markdown: what code hosts show, and what nobody may smuggle into it. */
class CodeHostReportsTest {
    @Test
    void sarifHasAResultForEachFailureAtItsLine() throws IOException {
        JsonNode run = sarif(Samples.mixed());
        assertThat(run.path("results")).hasSize(5);
        JsonNode missed = run.at("/results/1");
        assertThat(missed.path("ruleId").asText()).isEqualTo("missed");
        assertThat(missed.path("level").asText()).isEqualTo("error");
        assertThat(missed.at("/message/text").asText())
                .startsWith("page-read-burst on attack/slow-space-crawl: expected 1 alert")
                .endsWith("Next: scrapewatch explain page-read-burst --scenario attack/slow-space-crawl");
        JsonNode place = missed.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("rules/page-read-burst.yml");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(31);
    }

    @Test
    void sarifNamesOnlyKindsItDeclaresAndRelativePlaces() throws IOException {
        for (Verification sample : List.of(Samples.mixed(), Samples.hostile(), Samples.nothing())) {
            JsonNode run = sarif(sample);
            List<String> kinds = run.at("/tool/driver/rules").findValuesAsText("id");
            for (JsonNode result : run.path("results")) {
                assertThat(kinds).contains(result.path("ruleId").asText());
                result.findValuesAsText("uri")
                        .forEach(it ->
                                assertThat(URI.create(it).isAbsolute()).as(it).isFalse());
            }
        }
        assertThat(sarif(Samples.nothing()).at("/results/0/ruleId").asText()).isEqualTo("nothing-verified");
    }

    @Test
    void annotationsStandAtTheLineOfTheFailure() {
        assertThat(GithubAnnotations.write(Samples.mixed()).lines().toList().get(1))
                .isEqualTo("::error file=rules/page-read-burst.yml,line=31,col=7,"
                        + "title=missed%3A page-read-burst on attack/slow-space-crawl::"
                        + "expected 1 alert within 15 min, saw none in 14 runs (and 2 with nothing to look at)"
                        + "%0A400 lines → the rule looks at 400"
                        + "%0A400 match the query → busiest window: mquist 94 of 100 needed"
                        + "%0AAccessThreshold: 100; this story fires at 94 or less"
                        + "%0Anext: scrapewatch explain page-read-burst --scenario attack/slow-space-crawl");
    }

    @Test
    void nobodyAddsAnAnnotation() {
        String text = GithubAnnotations.write(Samples.hostile());
        assertThat(text.lines())
                .hasSize(13 + Samples.ATTACKS.size() + 1)
                .allMatch(it -> it.matches("::(error|notice) (file=[^,:]*,line=1,col=1,)?title=[^,:]*::.*"));
        assertThat(text).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
        assertThat(GithubAnnotations.write(Samples.nothing()))
                .startsWith("::error title=scrapewatch::Nothing was verified");
    }

    @Test
    void markdownBeginsWithWhatFailed() {
        assertThat(VerificationMarkdown.write(Samples.mixed(), VerificationMarkdown.COMMENT))
                .startsWith("""
                ### ✗ scrapewatch: 1 missed, 2 false alarms, 1 wrong alert, 1 error

                6 rules × 4 scenarios and 6 derived cases: 60 verdicts, 45 passed, 1 missed, 2 false alarms, 1 wrong alert, \
                1 error, 10 skipped · 19.4 s

                **≠ wrong alert** `space-export` on `attack/rest-content-dump`

                ```text
                an alert says 'svc-search' in user.name, not 'mquist'
                expected 1 alert about mquist within 15 min; saw 1 alert in 14 runs and 2 with nothing to look at
                """);
        assertThat(VerificationMarkdown.write(Samples.passed(), VerificationMarkdown.COMMENT))
                .startsWith("### ✓ scrapewatch: every verdict as expected\n");
        assertThat(VerificationMarkdown.write(Samples.nothing(), VerificationMarkdown.COMMENT))
                .startsWith("### ✗ scrapewatch: Nothing was verified");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_500, 3_000, 10_000, 20_000, VerificationMarkdown.COMMENT})
    void markdownStaysBelowItsSizeAndSaysWhatItLeavesOut(int most) {
        for (Verification sample : List.of(Samples.mixed(), Samples.large(), Samples.hostile())) {
            String text = VerificationMarkdown.write(sample, most);
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(most);
            assertThat(text.contains("left out here for their size"))
                    .isEqualTo(!text.equals(VerificationMarkdown.write(sample, Integer.MAX_VALUE)));
            assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
        }
    }

    @Test
    void inMarkdownWhatOthersWroteIsCodeAndNothingElse() {
        String text = VerificationMarkdown.write(Samples.hostile(), VerificationMarkdown.STEP_SUMMARY);
        String rest = text.replaceAll("(?ms)^(`{3,})text\n.*?^\\1$", "").replaceAll("(`+)(?!`).*?(?<!`)\\1(?!`)", "");
        assertThat(rest).doesNotContain("alert(1)", "@everyone", "https://", "<b>", "owned", "javascript", "`");
        assertThat(text.lines().filter(it -> it.startsWith("| ✗ ") || it.startsWith("| ✓ ")))
                .hasSize(13)
                .allMatch(it -> it.split("(?<!\\\\)\\|", -1).length == 6);
    }

    @Test
    void codeEndsWhereItShould() {
        assertThat(Code.span("a")).isEqualTo("`a`");
        assertThat(Code.span("`a``")).isEqualTo("``` `a`` ```");
        assertThat(Code.span(" \n")).isEmpty();
        assertThat(Code.cell("a|b")).isEqualTo("`a\\|b`");
        assertThat(Code.block(List.of("```", "x"))).isEqualTo("````text\n```\nx\n````\n");
    }

    private static JsonNode sarif(Verification verification) throws IOException {
        JsonNode root = new ObjectMapper().readTree(VerificationSarif.write(verification));
        assertThat(root.path("version").asText()).isEqualTo("2.1.0");
        return root.at("/runs/0");
    }
}
