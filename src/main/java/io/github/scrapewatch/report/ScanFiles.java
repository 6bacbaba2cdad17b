package io.github.scrapewatch.report;

import io.github.scrapewatch.result.Scan;
import java.util.LinkedHashMap;
import java.util.Map;

/** All reports of a scan that are files, by their names. */
public final class ScanFiles {
    private ScanFiles() {}

    public static Map<String, String> of(Scan scan) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("scan.json", ScanJson.write(scan));
        files.put("scan.html", ScanHtml.write(scan));
        return files;
    }
}
