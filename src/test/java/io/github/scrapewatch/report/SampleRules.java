package io.github.scrapewatch.report;

import io.github.scrapewatch.result.Limit;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.RuleSummary.ParameterSummary;
import io.github.scrapewatch.result.RuleSummary.Technique;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rules such as a pack has. */
final class SampleRules {
    private static final Technique CONFLUENCE = new Technique(
            "Collection",
            "T1213.001",
            "Data from Information Repositories: Confluence",
            "https://attack.mitre.org/techniques/T1213/001/");

    private SampleRules() {}

    /** Counts pages of a user. */
    static RuleSummary burst() {
        return rule("page-read-burst", "Confluence Burst of Distinct Page Reads by One User", "threshold")
                .limited(new Limit(60, "distinct confluence.page.id", List.of("user.name"), Duration.ofMinutes(5)))
                .made();
    }

    static RuleSummary listing() {
        return rule("rest-content-listing", "Confluence Content Listed over REST by a Script", "threshold")
                .limited(new Limit(20, "events", List.of("user.name", "source.ip"), Duration.ofMinutes(10)))
                .made();
    }

    static RuleSummary token() {
        return rule("token-from-new-address", "Confluence Access Token Used from a New Address", "new_terms")
                .made();
    }

    static RuleSummary export() {
        return rule("space-export", "Confluence Space Exported", "query").made();
    }

    static RuleSummary sequence() {
        return rule("permission-then-export", "Confluence Permission Granted, Then Space Exported", "eql")
                .made();
    }

    static RuleSummary bytes() {
        return rule("rest-bytes", "Confluence Bytes Read over REST", "esql")
                .limited(new Limit(
                        50_000_000, "sum http.response.body.bytes", List.of("user.name"), Duration.ofHours(1)))
                .made();
    }

    static Draft rule(String name, String title, String type) {
        return new Draft(name, title, type, Optional.empty());
    }

    record Draft(String name, String title, String type, Optional<Limit> limit) {
        Draft limited(Limit limit) {
            return new Draft(name, title, type, Optional.of(limit));
        }

        RuleSummary made() {
            return new RuleSummary(
                    name,
                    "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a11",
                    title,
                    type,
                    limit.isPresent() ? "high" : "medium",
                    limit.isPresent() ? 73 : 47,
                    "One account does with " + name + " what people do in days. A harvest of a wiki looks like this.",
                    "event.action: \"page-viewed\" and\n  event.outcome: \"success\" and user.name: *",
                    "5m",
                    "now-6m",
                    type.equals("query"),
                    new SourceLocation("rules/" + name + ".yml", 1, 1),
                    limit,
                    parameters(),
                    List.of(CONFLUENCE),
                    List.of("access-log", "audit-log: base"),
                    List.of("A reader slower than 12 pages a minute stays below."),
                    List.of("A search indexer that nobody has excepted."));
        }

        private List<ParameterSummary> parameters() {
            return limit.map(it -> List.of(
                            new ParameterSummary(
                                    "AccessThreshold", Long.toString(it.value()), "Three times the busiest morning."),
                            new ParameterSummary("TimeWindow", it.window().toMinutes() + "m", "A burst, not a day.")))
                    .orElse(List.of());
        }
    }
}
