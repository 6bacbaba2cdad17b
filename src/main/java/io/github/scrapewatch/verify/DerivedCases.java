package io.github.scrapewatch.verify;

import io.github.scrapewatch.fixture.RawEvent;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.rules.Volume;
import io.github.scrapewatch.pack.scenarios.Expectation;
import io.github.scrapewatch.pack.scenarios.Expectation.Count;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cases at the limit of a rule, made of lines of an attack in which it fired: how many there are and when they come is all that differs
 * from the attack.
 */
final class DerivedCases {
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration SPACE = Duration.ofDays(2);

    private final RuleFile rule;
    private final Volume volume;
    private final Burst burst;
    private final Scenario origin;
    private final RuleSchedule schedule;
    private final Duration lookBack;

    DerivedCases(RuleFile rule, Volume volume, Burst burst, Scenario origin) {
        this.rule = rule;
        this.volume = volume;
        this.burst = burst;
        this.origin = origin;
        this.schedule = rule.rule().orElseThrow().metadata().schedule();
        this.lookBack = Duration.between(
                schedule.from().resolve(origin.start()), schedule.to().resolve(origin.start()));
    }

    /** @param repeats whether each run is made twice */
    record Case(Scenario scenario, List<RawEvent> events, boolean repeats) {}

    List<Case> all() {
        List<Case> cases = new ArrayList<>();
        Duration interval = schedule.interval().toDuration();
        // Right after a run, so that one run can see it whole.
        Duration soon = Duration.ofSeconds(1);
        Duration gap = gap(volume.window());
        add(cases, "one-less", "One less than the limit.", false, burst.oneLess(), soon, gap);
        add(cases, "limit", "Just the limit.", true, burst, soon, gap);
        Duration half = gap.multipliedBy(Math.max(0, burst.counted() - 1)).dividedBy(2);
        add(
                cases,
                "split",
                "The limit, and a run starts in the middle of it.",
                true,
                burst,
                firstRunAfter(half, interval).minus(half),
                gap);
        add(
                cases,
                "stretched",
                "The limit, a little too slow for the rule to see all of it at once.",
                false,
                burst,
                soon,
                slow());
        add(cases, "late", "The limit, and every line arrives a minute late.", true, burst, soon, gap);
        add(cases, "repeated", "The limit, and each run is made twice.", true, burst, soon, gap);
        return cases;
    }

    /** Half of the time that the rule allows. */
    private Duration gap(Duration window) {
        return window.dividedBy(2).dividedBy(Math.max(1, burst.counted() - 1));
    }

    /** However a window lies, something is missing from it; of a sum about half. */
    private Duration slow() {
        long share = volume.how() == Volume.How.SUM ? 200 : 105;
        return lookBack.multipliedBy(share)
                .dividedBy(100)
                .dividedBy(Math.max(1, burst.counted() - 1))
                .plusMillis(1);
    }

    private static Duration firstRunAfter(Duration time, Duration interval) {
        long runs = time.toMillis() / interval.toMillis() + 1;
        return interval.multipliedBy(runs);
    }

    private void add(
            List<Case> cases, String name, String story, boolean fires, Burst lines, Duration begin, Duration gap) {
        // Far enough apart that no run sees two cases, and that nothing suppressed in one hides another.
        Instant start = origin.start().plus(SPACE.plus(lookBack.multipliedBy(3)).multipliedBy(cases.size() + 1L));
        List<RawEvent> events = lines.from(start.plus(begin), gap).stream()
                .map(it -> name.equals("late") ? late(it) : onTime(it))
                .sorted(Comparator.comparing(RawEvent::arrival))
                .toList();
        cases.add(new Case(scenario(name, story, fires, start), events, name.equals("repeated")));
    }

    private static RawEvent onTime(RawEvent event) {
        return new RawEvent(event.at(), event.at(), Duration.ZERO, event.log(), event.step(), event.line());
    }

    private static RawEvent late(RawEvent event) {
        return new RawEvent(event.at(), event.at().plus(LATE), Duration.ZERO, event.log(), event.step(), event.line());
    }

    private Scenario scenario(String name, String story, boolean fires, Instant start) {
        Expectation expectation = fires
                ? new Expectation.Fires(
                        rule.shortName(),
                        volume.location(),
                        new Count(1, 1),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())
                : new Expectation.Silent(rule.shortName(), volume.location(), "the limit is not reached");
        return new Scenario(
                "derived/" + rule.shortName() + "/" + name,
                Scenario.Kind.DERIVED,
                volume.location(),
                story + " Made of lines of " + origin.name() + ".",
                origin.technique(),
                origin.suite(),
                start,
                Optional.empty(),
                origin.seed(),
                origin.site(),
                origin.actors(),
                List.of(),
                Map.of(),
                List.of(expectation));
    }
}
