package io.github.scrapewatch.check;

import io.github.scrapewatch.check.Finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the checks found.
 *
 * @param checks those that looked
 * @param findings in the order of files and lines
 * @param unchecked what could not be looked at, and why: no finding, and no all-clear
 * @param unreadable whether a file could not be read at all
 */
public record CheckResult(
        List<About> checks, int rules, List<Finding> findings, List<Unchecked> unchecked, boolean unreadable) {
    public CheckResult {
        checks = List.copyOf(checks);
        findings = findings.stream().sorted().distinct().toList();
        unchecked = unchecked.stream().sorted().distinct().toList();
    }

    /** With what further checks have found. */
    public CheckResult and(List<About> moreChecks, List<Finding> moreFindings, List<Unchecked> moreUnchecked) {
        return new CheckResult(
                joined(checks, moreChecks),
                rules,
                joined(findings, moreFindings),
                joined(unchecked, moreUnchecked),
                unreadable);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    public long count(Severity severity) {
        return findings.stream().filter(it -> it.severity() == severity).count();
    }
}
