package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.result.Verification;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Readers of JUnit XML agree on this much: which elements stand in which, and what they must say. */
class VerificationJunitTest {
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "testsuites", Set.of("testsuite"),
            "testsuite", Set.of("testcase"),
            "testcase", Set.of("properties", "failure", "error", "skipped"),
            "properties", Set.of("property"),
            "property", Set.of(),
            "failure", Set.of(),
            "error", Set.of(),
            "skipped", Set.of());
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "testsuites", Set.of("name", "tests", "failures", "errors", "skipped"),
            "testsuite", Set.of("name", "tests", "failures", "errors", "skipped"),
            "testcase", Set.of("name", "classname"),
            "properties", Set.of(),
            "property", Set.of("name", "value"),
            "failure", Set.of("type", "message"),
            "error", Set.of("type", "message"),
            "skipped", Set.of("message"));

    @Test
    void isWellFormedAndCountsWhatIsThere() throws Exception {
        for (Verification sample :
                List.of(Samples.mixed(), Samples.passed(), Samples.nothing(), Samples.hostile(), Samples.large())) {
            Element root = parsed(sample);
            assertThat(root.getTagName()).isEqualTo("testsuites");
            inspect(root);
            counts(root);
            elements(root, "testsuite").forEach(VerificationJunitTest::counts);
        }
    }

    private static void inspect(Element element) {
        for (String attribute : ATTRIBUTES.get(element.getTagName())) {
            assertThat(element.hasAttribute(attribute))
                    .as(element.getTagName() + " " + attribute)
                    .isTrue();
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                assertThat(CHILDREN.get(element.getTagName())).contains(nested.getTagName());
                inspect(nested);
            }
        }
    }

    private static void counts(Element element) {
        Map.of("tests", "testcase", "failures", "failure", "errors", "error", "skipped", "skipped")
                .forEach((attribute, tag) -> assertThat(element.getAttribute(attribute))
                        .as(attribute)
                        .isEqualTo(Integer.toString(elements(element, tag).size())));
    }

    @Test
    void hasACaseForEachRuleAndScenarioWithItsPlace() throws Exception {
        Element root = parsed(Samples.mixed());
        assertThat(elements(root, "testsuite"))
                .extracting(it -> it.getAttribute("name"))
                .hasSize(6);
        assertThat(elements(root, "testcase")).hasSize(60);
        Element missed = testCase(root, "page-read-burst", "attack/slow-space-crawl");
        assertThat(missed.getAttribute("file")).isEqualTo("fixtures/attack/slow-space-crawl/scenario.yml");
        assertThat(elements(missed, "property"))
                .extracting(it -> it.getAttribute("name") + " " + it.getAttribute("value"))
                .containsExactly(
                        "file fixtures/attack/slow-space-crawl/scenario.yml",
                        "line 18",
                        "expected 1 alert within 15 min");
        Element failure = elements(missed, "failure").get(0);
        assertThat(failure.getAttribute("type")).isEqualTo("missed");
        assertThat(failure.getTextContent())
                .contains("busiest window: mquist 94 of 100 needed", "rules/page-read-burst.yml:31:7")
                .endsWith("next: scrapewatch explain page-read-burst --scenario attack/slow-space-crawl");
    }

    @Test
    void tellsFailuresErrorsAndSkipsApart() throws Exception {
        Element root = parsed(Samples.mixed());
        assertThat(elements(root, "failure"))
                .extracting(it -> it.getAttribute("type"))
                .containsOnly("missed", "false alarm", "wrong alert");
        assertThat(elements(root, "error"))
                .hasSize(1)
                .first()
                .satisfies(it -> assertThat(it.getAttribute("message")).contains("Unknown column"));
        assertThat(elements(root, "skipped"))
                .extracting(it -> it.getAttribute("message"))
                .containsOnly("no EQL: the cluster answers 400 illegal_argument_exception");
    }

    @Test
    void nothingVerifiedIsAnErrorForItsReadersToo() throws Exception {
        assertThat(parsed(Samples.nothing()).getAttribute("errors")).isEqualTo("1");
    }

    @Test
    void textArrivesAsItWas() throws Exception {
        Element root = parsed(Samples.hostile());
        assertThat(elements(root, "testcase"))
                .extracting(it -> it.getAttribute("classname"))
                .contains(
                        "<script>alert(1)</script>",
                        "]]><failure/><!--",
                        "::error file=x::owned\n::set-output name=x::y%0A",
                        "\uFFFD[2J\uFFFD]0;owned\uFFFD",
                        "zażółć 日本語のページ 👩‍💻 e\u0301");
    }

    private static Element testCase(Element root, String rule, String scenario) {
        return elements(root, "testcase").stream()
                .filter(it -> it.getAttribute("classname").equals(rule))
                .filter(it -> it.getAttribute("name").equals(scenario))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Element in, String tag) {
        var nodes = in.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(it -> (Element) nodes.item(it))
                .toList();
    }

    private static Element parsed(Verification verification) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(VerificationJunit.write(verification))))
                .getDocumentElement();
    }
}
