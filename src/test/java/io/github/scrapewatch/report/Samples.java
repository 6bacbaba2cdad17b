package io.github.scrapewatch.report;

import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Timings.Phase;
import io.github.scrapewatch.result.Timings.RuleCost;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.result.Verification.About;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Verifications such as come out of {@code verify}. */
public final class Samples {
    static final About ABOUT = new About("0.1.0", "Elasticsearch 8.19.21, embedded", "8.19.21", "");
    private static final String NO_EQL = "no EQL: the cluster answers 400 illegal_argument_exception";

    private Samples() {}

    /** Every outcome that there is, and cases derived from a limit. */
    public static Verification mixed() {
        List<RuleSummary> rules = List.of(
                SampleRules.burst(),
                SampleRules.sequence(),
                SampleRules.bytes(),
                SampleRules.listing(),
                SampleRules.export(),
                SampleRules.token());
        ScenarioSummary dump = SampleScenarios.attack(
                "rest-content-dump",
                "A script with a stolen personal access token dumps two spaces over the REST API, while the office is at work.");
        ScenarioSummary crawl = SampleScenarios.attack(
                "slow-space-crawl", "Somebody reads a space page by page, slower than any limit.");
        ScenarioSummary indexer =
                SampleScenarios.benign("search-indexer", "The search indexer reads every page once a night.");
        ScenarioSummary morning =
                SampleScenarios.benign("ordinary-morning", "Twelve people at work. Nothing else happens.");
        List<ScenarioSummary> derived = Stream.of("limit", "limit-minus-1", "split", "stretched", "late", "repeated")
                .map(it -> SampleScenarios.derived("page-read-burst/" + it))
                .toList();
        List<ScenarioSummary> scenarios = new ArrayList<>(List.of(dump, crawl, indexer, morning));
        scenarios.addAll(derived);
        return made(rules, scenarios, it -> switch (it.rule().name() + " "
                + it.scenario().name()) {
            case "rest-content-listing attack/rest-content-dump" -> it.fired(2);
            case "token-from-new-address attack/rest-content-dump" -> it.fired(1);
            case "space-export attack/rest-content-dump" -> it.wrong();
            case "page-read-burst attack/slow-space-crawl" -> it.missed();
            case "rest-content-listing benign/search-indexer" -> it.falseAlarm(3);
            case "page-read-burst benign/search-indexer" -> it.silent("the indexer is approved automation");
            case "rest-bytes benign/ordinary-morning" -> it.errored();
            case "page-read-burst derived/page-read-burst/limit-minus-1" -> it.silent("one page below the limit");
            case "page-read-burst derived/page-read-burst/stretched" -> it.falseAlarm(1);
            default -> otherwise(it);
        });
    }

    private static Verdict otherwise(SampleVerdicts pair) {
        if (pair.rule().type().equals("eql")) {
            return pair.skipped(NO_EQL);
        }
        return pair.scenario().derived() && pair.rule().name().equals("page-read-burst")
                ? pair.fired(1)
                : pair.silent();
    }

    public static Verification passed() {
        ScenarioSummary dump = SampleScenarios.attack("rest-content-dump", "A script dumps a space.");
        ScenarioSummary morning = SampleScenarios.benign("ordinary-morning", "Twelve people at work.");
        return made(
                List.of(SampleRules.listing(), SampleRules.token()),
                List.of(dump, morning),
                it -> it.scenario().kind().equals("attack") ? it.fired(1) : it.silent());
    }

    public static Verification nothing() {
        return new Verification(ABOUT, List.of(), List.of(), List.of(), List.of(), Timings.NONE);
    }

    /** What somebody may have written into a log, a rule or a scenario to get at those who read reports. */
    static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'-alert(1)-'",
            "</style></title></textarea><svg onload=alert(1)>",
            "]]><failure/><!--",
            "javascript:alert(1)",
            "\u001b[2J\u001b]0;owned\u0007",
            "::error file=x::owned\n::set-output name=x::y%0A",
            "| a | b |\n|---|---|\n``` @everyone #1 [x](https://example.com) <b>",
            "\u202Eevil\u202C \u2066x\u2069 \uFEFF",
            "nul\u0000 bell\u0007 half\uD83D pair \uDE00 \uFFFE\uFFFF",
            "zażółć 日本語のページ 👩‍💻 e\u0301",
            "x".repeat(3000));

    public static Verification hostile() {
        List<RuleSummary> rules = ATTACKS.stream()
                .map(it -> SampleRules.rule(it, it, "threshold")
                        .limited(SampleRules.burst().limit().orElseThrow())
                        .made())
                .toList();
        List<ScenarioSummary> scenarios = ATTACKS.stream()
                .map(it -> SampleScenarios.attack(it, it + "\n" + it))
                .toList();
        Verification verification = made(rules, scenarios, it -> {
            boolean same = it.scenario().name().endsWith(it.rule().name());
            return same ? it.hostile(it.rule().name()) : it.silent();
        });
        List<Verdict> verdicts = new ArrayList<>(verification.verdicts());
        verdicts.add(new SampleVerdicts(rules.get(0), scenarios.get(1)).skipped(String.join("", ATTACKS)));
        return new Verification(
                new About(ATTACKS.get(0), ATTACKS.get(1), ATTACKS.get(6), ATTACKS.get(7)),
                rules,
                scenarios,
                verdicts,
                ATTACKS,
                verification.timings());
    }

    /** As many as the pack is to have: reports are to stay readable, and of moderate size. */
    public static Verification large() {
        List<RuleSummary> rules = IntStream.range(0, 27)
                .mapToObj(it -> SampleRules.rule(
                                "%s-%02d".formatted(it % 2 == 0 ? "page-read-burst" : "token-from-a-new-address", it),
                                "Confluence Rule Number " + it,
                                "threshold")
                        .limited(SampleRules.burst().limit().orElseThrow())
                        .made())
                .toList();
        List<ScenarioSummary> scenarios = new ArrayList<>();
        IntStream.range(0, 30)
                .forEach(it -> scenarios.add(
                        SampleScenarios.attack("slow-crawl-of-a-space-%02d".formatted(it), "Somebody reads a space.")));
        IntStream.range(0, 30)
                .forEach(it ->
                        scenarios.add(SampleScenarios.benign("people-at-work-%02d".formatted(it), "People at work.")));
        rules.stream()
                .limit(12)
                .forEach(rule -> Stream.of("limit", "limit-minus-1", "split", "stretched", "late", "repeated")
                        .forEach(it -> scenarios.add(SampleScenarios.derived(rule.name() + "/" + it))));
        return made(rules, scenarios, it -> {
            String rule = it.rule().name();
            String scenario = it.scenario().name();
            if (it.scenario().derived()) {
                return scenario.contains("/" + rule + "/") ? it.fired(1) : it.silent();
            }
            int sum = (rule.hashCode() & 0xff) + (scenario.hashCode() & 0xff);
            if (scenario.startsWith("benign")) {
                return sum == 250 ? it.falseAlarm(1) : it.silent();
            }
            return sum % 41 == 0 ? it.missed() : sum % 13 == 0 ? it.fired(1 + sum % 3) : it.silent();
        });
    }

    static Verification made(
            List<RuleSummary> rules, List<ScenarioSummary> scenarios, Function<SampleVerdicts, Verdict> verdict) {
        List<Verdict> verdicts = scenarios.stream()
                .flatMap(scenario -> rules.stream().map(rule -> verdict.apply(new SampleVerdicts(rule, scenario))))
                .toList();
        return new Verification(
                ABOUT,
                rules,
                scenarios,
                verdicts,
                List.of("fixtures/attack/bulk-export is of the suite 'full' and was left out."),
                timings(rules));
    }

    private static Timings timings(List<RuleSummary> rules) {
        return new Timings(
                List.of(
                        new Phase("engine", 3120, "started from its archive"),
                        new Phase("expand", 410, ""),
                        new Phase("load", 6030, "46,000 lines, 7,600 a second"),
                        new Phase("run", 9840, "2 at a time")),
                rules.stream()
                        .map(it -> new RuleCost(
                                it.name(),
                                560,
                                20L * it.name().length(),
                                12L * it.name().length()))
                        .toList());
    }
}
