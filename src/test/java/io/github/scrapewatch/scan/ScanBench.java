package io.github.scrapewatch.scan;

import io.github.scrapewatch.check.RuleText;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Small logs that a test makes up, scanned on a real engine. */
abstract class ScanBench {
    @TempDir
    Path folder;

    Scans scans;

    @BeforeEach
    void begin() {
        scans = new Scans(folder);
    }

    @AfterEach
    void forget() {
        scans.close();
    }

    static RuleText query() {
        return RuleText.query()
                .with("index", "[\"logs-confluence.access-*\"]")
                .with("query", "'event.action: \"page-viewed\"'");
    }
}
