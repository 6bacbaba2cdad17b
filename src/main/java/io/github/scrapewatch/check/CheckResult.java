package io.github.scrapewatch.check;

import io.github.scrapewatch.check.Finding.Severity;
import java.util.List;

/**
 * All that the checks found.
 *
 * @param checks those that looked
 * @param findings in the order of files and lines
 * @param unreadable whether a file could not be read at all
 */
public record CheckResult(List<About> checks, int rules, List<Finding> findings, boolean unreadable) {
    public CheckResult {
        checks = List.copyOf(checks);
        findings = findings.stream().sorted().distinct().toList();
    }

    public long count(Severity severity) {
        return findings.stream().filter(it -> it.severity() == severity).count();
    }
}
