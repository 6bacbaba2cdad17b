package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.scrapewatch.fixture.Log;
import io.github.scrapewatch.fixture.RawEvent;
import io.github.scrapewatch.pack.scenarios.Expectation;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.pack.scenarios.Site;
import io.github.scrapewatch.pack.scenarios.Step;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A scenario put together in a test: page views, one line each. */
final class Tale {
    static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final SourceLocation HERE = new SourceLocation("scenario.yml", 1, 1);

    private final String name;
    private final List<RawEvent> events = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private Optional<Duration> lasts = Optional.empty();

    Tale(String name) {
        this.name = name;
    }

    /** One page each, beginning with the given number. */
    Tale views(String user, int from, int count, Duration begin, Duration every) {
        return views(user, from, count, begin, every, Duration.ZERO);
    }

    Tale views(String user, int from, int count, Duration begin, Duration every, Duration delay) {
        for (int i = 0; i < count; i++) {
            Instant at = START.plus(begin).plus(every.multipliedBy(i));
            events.add(new RawEvent(at, at.plus(delay), Duration.ZERO, Log.ACCESS, 0, line(user, from + i)));
        }
        return this;
    }

    private static RawEvent.Line line(String user, int page) {
        return new RawEvent.Line(
                "[",
                TIME::format,
                "] " + user + " http-nio-8090-exec-7 203.0.113.77 GET /pages/viewpage.action?pageId=" + page
                        + " HTTP/1.1 200 40ms 9123 - python-requests/2.31.0");
    }

    Tale fires(String rule, Expectation.Count alerts, Map<String, String> group) {
        return fires(rule, alerts, group, Optional.empty());
    }

    Tale fires(String rule, Expectation.Count alerts, Map<String, String> group, Optional<Duration> within) {
        Map<String, JsonNode> nodes = new java.util.HashMap<>();
        group.forEach((field, value) -> nodes.put(field, TextNode.valueOf(value)));
        expectations.add(
                new Expectation.Fires(rule, HERE, alerts, nodes, within, Optional.empty(), Optional.empty(), Map.of()));
        return this;
    }

    Tale silent(String rule) {
        expectations.add(new Expectation.Silent(rule, HERE, "it is"));
        return this;
    }

    Tale lasts(Duration time) {
        lasts = Optional.of(time);
        return this;
    }

    List<RawEvent> events() {
        return events.stream().sorted(Comparator.comparing(RawEvent::arrival)).toList();
    }

    Scenario scenario() {
        return new Scenario(
                name,
                Scenario.Kind.ATTACK,
                HERE,
                "A tale.",
                Optional.empty(),
                Scenario.Suite.DEFAULT,
                START,
                lasts,
                1,
                new Site(
                        Site.Product.DATACENTER,
                        "https://wiki.example.test",
                        "",
                        Site.AccessLog.DEFAULT,
                        Site.AuditLog.FILE,
                        Map.of(),
                        List.of(),
                        Map.of(),
                        Duration.ZERO,
                        Map.of()),
                Map.of(),
                List.of(new Step(
                        HERE,
                        Optional.empty(),
                        Duration.ZERO,
                        "somebody",
                        "views-pages",
                        Step.Repeats.ONCE,
                        Optional.empty(),
                        Optional.empty(),
                        new Yaml.Table(HERE, Map.of()))),
                Map.of(),
                expectations);
    }
}
