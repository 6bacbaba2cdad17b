package io.github.scrapewatch.report.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** From numbers to places, bottom to top, up to a number that is easy to read. */
record CountAxis(double most, double bottom, double height) {
    static CountAxis upTo(double most, double bottom, double height) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1))));
        double nice = DoubleStream.of(1, 1.5, 2, 3, 4, 5, 6, 8, 10)
                .map(it -> it * power)
                .filter(it -> it >= most)
                .findFirst()
                .orElse(10 * power);
        return new CountAxis(nice, bottom, height);
    }

    double y(double number) {
        return bottom - height * number / most;
    }

    List<Double> ticks() {
        return List.of(0.0, most / 2, most);
    }

    static String label(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%.1f", number);
    }
}
