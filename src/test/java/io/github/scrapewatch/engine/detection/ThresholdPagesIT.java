package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.support.SharedEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Groups come in pages of 10,000; a page more is asked for where there can be one. */
class ThresholdPagesIT {
    private static final int PAGE = 10_000;

    private final CountingSearcher searcher =
            new CountingSearcher(SharedEngine.get().cluster());

    private List<String> users(Bench bench, DetectionRule rule) {
        RuleExecution execution = bench.start(rule, searcher);
        return Bench.values(Bench.run(execution, "10:05").alerts(), "user.name");
    }

    @Test
    void oneRequestIsEnoughForFewGroups() {
        Bench bench = Bench.of(getClass(), "few")
                .given(
                        event("10:01", "user.name", List.of("a", "b"), "page", "1"),
                        event("10:01", "user.name", "b", "page", "2"));
        assertThat(users(bench, bench.rule().threshold(2, "user.name"))).containsExactly("b");
        assertThat(users(bench, bench.rule().threshold(1, "user.name", "page")))
                .containsExactlyInAnyOrder("a", "b", "b");
        assertThat(searcher.searches()).isEqualTo(2);
    }

    @Test
    void aGroupOfTheSecondPageIsFound() {
        Bench bench = Bench.of(getClass(), "many").given(oneEventOf(PAGE + 1));
        bench.given(event("10:02", "user.name", "zoe"), event("10:03", "user.name", "zoe"));
        assertThat(users(bench, bench.rule().threshold(2, "user.name"))).containsExactly("zoe");
        assertThat(searcher.searches()).isGreaterThan(1);
    }

    /** Two fields have at most as many combinations as the product of their numbers of values. */
    @Test
    void combinationsOfTheSecondPageAreFound() {
        Bench bench = Bench.of(getClass(), "combinations");
        List<String> pages = new ArrayList<>();
        List<String> spaces = new ArrayList<>();
        for (int i = 0; i < 110; i++) {
            pages.add(numbered("p", i));
            spaces.add(numbered("s", i));
        }
        bench.given(
                event("10:01", "page", pages, "space", spaces),
                event("10:02", "page", "z", "space", "z", "user.name", "zoe"),
                event("10:03", "page", "z", "space", "z", "user.name", "zoe"));
        RuleExecution execution = bench.start(bench.rule().threshold(2, "page", "space"), searcher);
        assertThat(Bench.values(Bench.run(execution, "10:05").alerts(), "page")).containsExactly("z");
        assertThat(searcher.searches()).isEqualTo(2);
    }

    private static List<ObjectNode> oneEventOf(int users) {
        List<ObjectNode> events = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            events.add(event("10:01", "user.name", numbered("user", i)));
        }
        return events;
    }

    private static String numbered(String name, int number) {
        return String.format(Locale.ROOT, "%s%05d", name, number);
    }
}
