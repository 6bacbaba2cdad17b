package io.github.scrapewatch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.request.Timestamps;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is told of runs before they are made, of two attacks side by side; that it is never too little is {@link LeftOutRunsIT}'s. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForecastIT {
    private static final String DUMP = "attack/rest-space-dump";
    private static final String THIEF = "attack/conf-thief";
    private static final Narrowing BOTH = new Narrowing(List.of(Namespaces.OWN_ENGINE.prefix()));

    private Workplace place;
    private Staged dump;
    private Staged thief;

    @BeforeAll
    void load() {
        Pack pack = PackReader.read(TestPlaces.ROOT, List.of(), Optional.empty());
        Selection.Wishes wishes = new Selection.Wishes(List.of(), List.of(DUMP, THIEF), false);
        Plan plan = Plans.of(TestPlaces.ROOT, pack, Selection.of(pack, wishes));
        place = new Workplace(SharedEngine.get(), plan, Progress.SILENT).install();
        List<Staged> staged = place.stage();
        place.load(staged);
        dump = named(staged, DUMP);
        thief = named(staged, THIEF);
    }

    private static Staged named(List<Staged> staged, String name) {
        return staged.stream()
                .filter(it -> it.scenario().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void unload() {
        place.unload(dump);
        place.unload(thief);
        place.close();
    }

    @Test
    void aLimitIsReachedInOneScenarioOnlyAndForAWhile() {
        Forecast forecast = forecast("STATS calls = COUNT(*) BY user.name | WHERE calls >= 40");
        Window whole = dump.span();
        assertThat(forecast.outlook(dump.namespace()).worth(whole)).isTrue();
        assertThat(forecast.outlook(thief.namespace()).worth(thief.span())).isFalse();
        Window span =
                forecast.reach().orElseThrow().spans().get(dump.namespace()).get(0);
        assertThat(span.length()).isGreaterThan(Duration.ofMinutes(1));
        assertThat(forecast.outlook(dump.namespace()).worth(new Window(span.to(), span.to())))
                .isTrue();
        assertThat(forecast.outlook(dump.namespace())
                        .worth(new Window(whole.from(), span.from().minusSeconds(1))))
                .isFalse();
        assertThat(forecast.isPrecise(dump.namespace(), whole.length())).isTrue();
        assertThat(forecast.isPrecise(dump.namespace(), Duration.ofSeconds(1))).isFalse();
    }

    @Test
    void withoutALimitItIsAboutEventsOnly() {
        Forecast forecast = forecast("STATS calls = COUNT(*) BY user.name");
        assertThat(forecast.complete()).isTrue();
        assertThat(forecast.reach()).isEmpty();
        assertThat(forecast.outlook(dump.namespace()).worth(dump.span())).isTrue();
        assertThat(forecast.isPrecise(dump.namespace(), dump.span().length())).isFalse();
    }

    @Test
    void ofAQueryThatForgetsItsScenarioNoLimitIsKnown() {
        Forecast forecast = forecast("KEEP user.name | STATS calls = COUNT(*) BY user.name | WHERE calls >= 40");
        assertThat(forecast.complete()).isTrue();
        assertThat(forecast.reach()).isEmpty();
    }

    @Test
    void ofAQueryThatHasSomethingToSayOfNothingAllRunsAreWorthIt() {
        Forecast forecast = forecast("STATS calls = COUNT(*) | WHERE calls >= 0");
        assertThat(forecast.complete()).isFalse();
        assertThat(forecast.outlook("anything").worth(dump.span())).isTrue();
    }

    private static Forecast forecast(String counting) {
        String events = "FROM logs-confluence.access-* | WHERE event.action == \"content-listed\"";
        Timestamps timestamps = new Timestamps("event.ingested", Optional.of("@timestamp"));
        Prefilter.Rows rows =
                new Prefilter.Rows(List.of("logs-confluence.access-*"), timestamps, events, events + " | " + counting);
        return Forecast.of(rows, SharedEngine.get().cluster(), BOTH);
    }
}
