package io.github.scrapewatch.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.report.SampleScans;
import io.github.scrapewatch.report.Samples;
import io.github.scrapewatch.report.ScanHtml;
import io.github.scrapewatch.report.VerificationHtml;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens reports as their readers do, looks at what a browser makes of them, and leaves pictures in {@code target/screenshots}. */
class HtmlReportIT {
    private static final Path PICTURES = TestPlaces.ROOT.resolve("target/screenshots");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HIGH = 900;
    private static final int MOST = 9000;
    private static final int TAB = 9;
    private static final int ENTER = 13;

    @TempDir
    static Path folder;

    private static Browser browser;

    enum Sample {
        MIXED(VerificationHtml.write(Samples.mixed())),
        PASSED(VerificationHtml.write(Samples.passed())),
        NOTHING(VerificationHtml.write(Samples.nothing())),
        HOSTILE(VerificationHtml.write(Samples.hostile())),
        LARGE(VerificationHtml.write(Samples.large())),
        SCAN(ScanHtml.write(SampleScans.found())),
        SCAN_OF_NOTHING(ScanHtml.write(SampleScans.nothing())),
        HOSTILE_SCAN(ScanHtml.write(SampleScans.hostile()));

        private final String html;

        Sample(String html) {
            this.html = html;
        }

        Path file() throws IOException {
            Path file = folder.resolve(name() + ".html");
            return Files.exists(file) ? file : Files.writeString(file, html);
        }

        String pictureName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> chromium = Browser.installed();
        if (Boolean.getBoolean("browser.required")) {
            assertThat(chromium).as("-Dbrowser.required=true").isPresent();
        }
        assumeTrue(
                chromium.isPresent(),
                "No chromium, chromium-browser or google-chrome on the path: how the HTML reports look was not tested.");
        Files.createDirectories(PICTURES);
        browser = Browser.start(chromium.orElseThrow(), Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyFindsAnythingToComplainAbout(Sample sample) throws IOException {
        inspect(sample, "light", WIDE);
        picture(sample, "light");
        inspect(sample, "dark", NARROW);
        inspect(sample, "dark", WIDE);
        picture(sample, "dark");
    }

    private static void inspect(Sample sample, String scheme, int width) throws IOException {
        open(sample, scheme, width);
        JsonNode inspection = browser.evaluate(inspector());
        assertThat(inspection.path("texts").asInt()).isGreaterThan(10);
        inspection
                .path("complaints")
                .properties()
                .forEach(it -> assertThat(it.getValue())
                        .as("%s in %s at %d: %s", sample, scheme, width, it.getKey())
                        .isEmpty());
        nothingWasLoadedOrLogged(sample);
    }

    private static void nothingWasLoadedOrLogged(Sample sample) {
        assertThat(browser.events("Network.requestWillBeSent"::equals))
                .as("requests")
                .extracting(it -> it.at("/request/url").asText())
                .filteredOn(it -> !it.equals("data:,"))
                .containsExactly(folder.resolve(sample.name() + ".html").toUri().toString());
        assertThat(browser.events(it -> it.equals("Log.entryAdded")
                        || it.startsWith("Runtime.console")
                        || it.startsWith("Runtime.exception")))
                .as("said on the console")
                .isEmpty();
    }

    @Test
    void theInspectorSeesWhatIsWrong() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.html"), """
                <!DOCTYPE html><html lang="en"><body><h1>a</h1><h3 id="x">b</h3><p id="x" style="color:#999">pale</p>
                <a href="#y">z</a><table><tr><th>c</th></tr></table><section>d</section><script>console.error(1)</script>
                <svg viewBox="0 0 9 9"><path fill="#eee" d="M0 0h9v9z"/></svg><img src="https://192.0.2.1/x.png">
                <div style="width:9em;overflow:auto"><p style="width:99em">e</p></div><p style="width:9999px">f</p></body></html>
                """);
        browser.size(WIDE, HIGH);
        browser.prefer("light");
        browser.open(bad);
        browser.evaluate(inspector())
                .path("complaints")
                .properties()
                .forEach(it -> assertThat(it.getValue()).as(it.getKey()).isNotEmpty());
        assertThat(browser.events("Runtime.consoleAPICalled"::equals)).isNotEmpty();
        assertThat(browser.events("Network.requestWillBeSent"::equals)).hasSizeGreaterThan(1);
    }

    @Test
    void everythingIsReachedWithTheKeyboardInTheOrderInWhichItIsRead() throws IOException {
        open(Sample.MIXED, "light", WIDE);
        browser.evaluate("window.reachable = [...document.querySelectorAll('a[href], summary, [tabindex=\"0\"]')]"
                + ".filter(it => it.checkVisibility()); 0");
        int reachable = browser.evaluate("reachable.length").asInt();
        List<Integer> seen = new ArrayList<>();
        List<String> unmarked = new ArrayList<>();
        for (int press = 0; press < reachable; press++) {
            browser.press("Tab", TAB);
            seen.add(browser.evaluate("reachable.indexOf(document.activeElement)")
                    .asInt());
            if (browser.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                    .asText()
                    .equals("none")) {
                unmarked.add(
                        browser.evaluate("document.activeElement.outerHTML").asText());
            }
        }
        assertThat(reachable).isGreaterThan(30);
        assertThat(seen).isSorted().doesNotHaveDuplicates().first().isEqualTo(0);
        assertThat(unmarked).isEmpty();
    }

    @Test
    void theFirstLinkSkipsToTheResults() throws IOException {
        open(Sample.MIXED, "light", WIDE);
        browser.press("Tab", TAB);
        assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
                        .asBoolean())
                .isTrue();
        browser.press("Enter", ENTER);
        assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void headingsOfTheMatrixStay(String scheme) throws IOException {
        open(Sample.LARGE, scheme, WIDE);
        browser.evaluate("document.querySelector('#matrix').scrollIntoView();"
                + "document.querySelector('#matrix .scroll').scrollTo(400, 500)");
        assertThat(browser.evaluate("document.querySelector('#matrix .scroll').scrollTop")
                        .asInt())
                .isGreaterThan(300);
        String box = "document.querySelector('#matrix %s').getBoundingClientRect()";
        JsonNode frame = browser.evaluate(box.formatted(".scroll") + ".toJSON()");
        assertThat(browser.evaluate(box.formatted("thead th") + ".top").asDouble())
                .isBetween(frame.path("top").asDouble(), frame.path("top").asDouble() + 2);
        assertThat(browser.evaluate(box.formatted("tbody tr:nth-child(9) th") + ".left")
                        .asDouble())
                .isBetween(frame.path("left").asDouble(), frame.path("left").asDouble() + 2);
        Files.write(
                PICTURES.resolve("matrix-scrolled-" + scheme + ".png"),
                browser.screenshot(browser.evaluate("Math.round(scrollY)").asInt(), WIDE, HIGH));
    }

    @Test
    void printsWithoutWhatIsOnlyForScreens() throws IOException {
        open(Sample.LARGE, "light", WIDE);
        browser.call("Emulation.setEmulatedMedia", Browser.object().put("media", "print"));
        assertThat(browser.evaluate("document.querySelector('nav').checkVisibility()")
                        .asBoolean())
                .isFalse();
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('#matrix .scroll')).overflowY")
                        .asText())
                .isEqualTo("visible");
        byte[] pdf =
                browser.call("Page.printToPDF", Browser.object()).path("data").binaryValue();
        assertThat(new String(pdf, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF");
        browser.call("Emulation.setEmulatedMedia", Browser.object().put("media", ""));
    }

    private static void open(Sample sample, String scheme, int width) throws IOException {
        browser.size(width, HIGH);
        browser.prefer(scheme);
        browser.open(sample.file());
    }

    private static void picture(Sample sample, String scheme) throws IOException {
        int height = Math.min(
                browser.evaluate("document.documentElement.scrollHeight").asInt(), MOST);
        Files.write(
                PICTURES.resolve(sample.pictureName() + "-" + scheme + ".png"), browser.screenshot(0, WIDE, height));
    }

    private static String inspector() throws IOException {
        try (InputStream file = HtmlReportIT.class.getResourceAsStream("inspect.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
