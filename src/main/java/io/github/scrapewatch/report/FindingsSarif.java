package io.github.scrapewatch.report;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Finding;

/** Findings as SARIF 2.1.0. */
public final class FindingsSarif {
    private FindingsSarif() {}

    public static String write(CheckResult result) {
        Sarif sarif = new Sarif();
        result.checks().forEach(check -> sarif.kind(kind(check)));
        result.findings().forEach(finding -> add(sarif, finding));
        result.unchecked().forEach(it -> Sarif.place(sarif.notification("Unchecked: " + it.reason()), it.location()));
        return sarif.write();
    }

    private static Sarif.Kind kind(About check) {
        return new Sarif.Kind(
                check.id(),
                check.name(),
                check.summary(),
                "See docs/checks/" + check.id() + ".md",
                check.severity().toString());
    }

    private static void add(Sarif sarif, Finding finding) {
        String level = finding.severity().toString();
        Sarif.place(
                sarif.result(finding.check().id(), level, finding.problem() + " " + finding.fix()), finding.location());
    }
}
