package io.github.scrapewatch.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The shell of a report: one file that loads nothing and runs nothing. Its policy forbids both, so that markup that got in all the same
 * could do neither; of styles it allows the report's own.
 */
public final class Page {
    private static final String STYLE = style();
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; img-src data:; base-uri 'none'; form-action 'none'";

    private Page() {}

    /** A part of the page, with a heading that the table of contents shows too. */
    public record Section(String anchor, String heading, Html content) {
        private Html html() {
            return Html.tag("section")
                    .with("id", anchor)
                    .with("aria-labelledby", anchor + "-heading")
                    .holding(Html.tag("h2").with("id", anchor + "-heading").text(heading), content);
        }
    }

    public static String write(String title, Html head, List<Section> sections, Html foot) {
        Html body = Html.tag("body")
                .holding(
                        Html.tag("a").as("skip").with("href", "#main").text("Skip to the results"),
                        Html.tag("header").holding(head, contents(sections)),
                        Html.tag("main")
                                .with("id", "main")
                                .holding(sections.stream().map(Section::html)),
                        Html.tag("footer").holding(foot));
        return "<!DOCTYPE html>\n" + Html.tag("html").with("lang", "en").holding(headOf(title), body) + "\n";
    }

    private static Html headOf(String title) {
        return Html.tag("head")
                .holding(
                        Html.tag("meta").with("charset", "utf-8").empty(),
                        Html.tag("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", POLICY)
                                .empty(),
                        Html.tag("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .empty(),
                        Html.tag("meta")
                                .with("name", "color-scheme")
                                .with("content", "light dark")
                                .empty(),
                        Html.tag("meta")
                                .with("name", "referrer")
                                .with("content", "no-referrer")
                                .empty(),
                        Html.tag("title").text(title),
                        // Browsers would ask for an icon.
                        Html.tag("link")
                                .with("rel", "icon")
                                .with("href", "data:,")
                                .empty(),
                        new Html("<style>" + STYLE + "</style>"));
    }

    private static Html contents(List<Section> sections) {
        return Html.tag("nav")
                .with("aria-label", "Contents")
                .holding(Html.tag("ul")
                        .holding(sections.stream()
                                .map(it ->
                                        Html.tag("li").holding(Anchors.link(it.anchor(), Html.text(it.heading()))))));
    }

    private static String style() {
        try (InputStream file = Page.class.getResourceAsStream("report.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
