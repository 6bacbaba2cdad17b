package io.github.scrapewatch.report.html;

import java.util.Locale;

/** Lines and words of a drawing. Colours and widths are the style sheet's. */
final class Shapes {
    private Shapes() {}

    static Html line(String look, double x1, double y1, double x2, double y2) {
        return Html.tag("path")
                .as(look)
                .with("d", "M%s %sL%s %s".formatted(number(x1), number(y1), number(x2), number(y2)))
                .holding();
    }

    static Html label(String anchor, double x, double y, String text) {
        return Html.tag("text")
                .with("x", number(x))
                .with("y", number(y))
                .with("text-anchor", anchor)
                .text(text);
    }

    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
