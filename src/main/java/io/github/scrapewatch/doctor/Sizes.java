package io.github.scrapewatch.doctor;

import java.util.Locale;

/** Numbers of bytes, for people. */
final class Sizes {
    private static final double KIBI = 1024;

    private Sizes() {}

    static String of(long bytes) {
        double mebibytes = bytes / KIBI / KIBI;
        return mebibytes < KIBI
                ? String.format(Locale.ROOT, "%.0f MiB", mebibytes)
                : String.format(Locale.ROOT, "%.1f GiB", mebibytes / KIBI);
    }
}
