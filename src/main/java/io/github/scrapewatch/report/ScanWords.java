package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.Scan;

/** A scan in a line. */
final class ScanWords {
    static final String NOTHING = "Nothing was read, so nothing can be said.";

    private ScanWords() {}

    static String line(Scan scan) {
        return extent(scan) + ": " + AlertWords.counted(scan.alerts()) + ", "
                + Words.counted(scan.failed(), "rule") + " failed, "
                + Words.number(scan.notRun().size() - scan.failed()) + " skipped · "
                + Words.millis(scan.timings().total());
    }

    static String extent(Scan scan) {
        return Words.counted(scan.rules().size(), "rule") + " on " + Words.counted(scan.lines(), "line") + " of "
                + Words.counted(scan.sources().size(), "source") + " (" + Words.number(scan.unreadable())
                + " unreadable)";
    }
}
