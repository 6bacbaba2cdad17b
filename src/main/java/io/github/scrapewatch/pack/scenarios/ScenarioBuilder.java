package io.github.scrapewatch.pack.scenarios;

import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of a scenario whose form has been found right. */
final class ScenarioBuilder {
    private static final Yaml NOTHING = new Yaml.Table(new SourceLocation("", 1, 1), Map.of());

    private final Yaml written;

    ScenarioBuilder(Yaml written) {
        this.written = written;
    }

    Scenario build(String name, List<Step> timeline, Map<String, List<String>> excerpts) {
        return new Scenario(
                name,
                SiteBuilder.constant(Scenario.Kind.class, name.substring(0, name.indexOf('/'))),
                written.location(),
                text(written, "story").orElseThrow().strip(),
                text(written, "technique"),
                text(written, "suite")
                        .map(it -> SiteBuilder.constant(Scenario.Suite.class, it))
                        .orElse(Scenario.Suite.DEFAULT),
                text(written, "start").map(Instant::parse).orElseThrow(),
                text(written, "lasts").map(TimeSpan::of),
                written.get("seed").map(it -> it.json().longValue()).orElse(1L),
                new SiteBuilder(written.get("site").orElse(NOTHING)).build(),
                actors(),
                timeline,
                excerpts,
                written.get("expect").map(Yaml::elements).orElse(List.of()).stream()
                        .map(ExpectationBuilder::build)
                        .toList());
    }

    private Map<String, Actor> actors() {
        Map<String, Actor> actors = new LinkedHashMap<>();
        if (written.get("actors").orElse(NOTHING) instanceof Yaml.Table table) {
            table.entries().forEach((name, entry) -> actors.put(name, actor(name, entry.value())));
        }
        return actors;
    }

    private static Actor actor(String name, Yaml actor) {
        return new Actor(
                name,
                text(actor, "kind")
                        .map(it -> SiteBuilder.constant(Actor.Kind.class, it))
                        .orElseThrow(),
                text(actor, "user"),
                text(actor, "key"),
                text(actor, "full_name"),
                texts(actor, "address"),
                texts(actor, "agent"));
    }

    private static Optional<String> text(Yaml table, String key) {
        return table.get(key).flatMap(Yaml::text);
    }

    private static List<String> texts(Yaml table, String key) {
        return table.get(key).map(Yaml::elements).orElse(List.of()).stream()
                .flatMap(it -> it.text().stream())
                .toList();
    }
}
