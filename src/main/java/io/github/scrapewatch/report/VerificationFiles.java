package io.github.scrapewatch.report;

import io.github.scrapewatch.result.Verification;
import java.util.LinkedHashMap;
import java.util.Map;

/** All reports of a verification that are files, by their names. */
public final class VerificationFiles {
    private VerificationFiles() {}

    public static Map<String, String> of(Verification verification) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("verification.json", VerificationJson.write(verification));
        files.put("junit.xml", VerificationJunit.write(verification));
        files.put("verification.sarif", VerificationSarif.write(verification));
        files.put("report.html", VerificationHtml.write(verification));
        files.put("summary.md", VerificationMarkdown.write(verification, VerificationMarkdown.COMMENT));
        return files;
    }
}
