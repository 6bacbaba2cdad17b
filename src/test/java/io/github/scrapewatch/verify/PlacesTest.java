package io.github.scrapewatch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.fixture.Expansion;
import io.github.scrapewatch.fixture.RawEvent;
import io.github.scrapewatch.fixture.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places();

    @Test
    void aLineThatIsSentAgainStandsWhereItStood() {
        List<Long> found = places(Expansion.expand(
                Scenarios.of("at: 0s, again: 1m, mallory: reads-content, count: 3"), Scenarios.PEOPLE));
        assertThat(found)
                .hasSize(6)
                .isEqualTo(List.of(found.get(0), found.get(1), found.get(2), found.get(0), found.get(1), found.get(2)));
        assertThat(found.subList(0, 3)).doesNotHaveDuplicates();
    }

    @Test
    void linesThatSayTheSameStandInPlacesOfTheirOwn() {
        List<Long> found = places(Expansion.expand(
                Scenarios.of("at: 0s, mallory: requests, path: /status, count: 4, every: 10ms, bytes: 1, millis: 1"),
                Scenarios.PEOPLE));
        assertThat(found).hasSize(4).doesNotHaveDuplicates();
    }

    private List<Long> places(List<RawEvent> events) {
        return events.stream().map(it -> places.of(it, it.text())).toList();
    }
}
