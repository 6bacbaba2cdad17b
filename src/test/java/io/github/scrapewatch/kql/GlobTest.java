package io.github.scrapewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "user.name, user.name, true",
        "user.name, userXname, false",
        "*, anything, true",
        "user.*, user.name, true",
        "user.*, user., true",
        "user.*, username, false",
        "*.name, user.name, true",
        "*.name, user.names, false",
        "a*a, a, false",
        "a*a, aa, true",
        "a*b*c, a-b-c, true",
        "a*b*c, acb, false",
        "a*b*b, ab, false",
        "a*bc*c, abc, false",
        "a**b, ab, true"
    })
    void matches(String glob, String text, boolean matches) {
        assertThat(Glob.of(glob).matches(text)).isEqualTo(matches);
    }

    @Test
    void aStarThatIsTextMatchesItself() {
        assertThat(Glob.literally("a*").matches("a*")).isTrue();
        assertThat(Glob.literally("a*").matches("ab")).isFalse();
    }

    @Test
    void needsAPiece() {
        assertThatThrownBy(() -> new Glob(List.of())).hasMessageContaining("at least one piece");
    }

    @Test
    void hostileTextTakesNoLongerThanItsLength() {
        String stars = "*a".repeat(200) + "b";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(Glob.of(stars).matches("a".repeat(10_000))).isFalse();
            assertThat(Kql.parse("a: x" + " ".repeat(1_000_000) + "y").children())
                    .isEmpty();
            assertThat(Kql.parse("a: x or ".repeat(100_000) + "a: x").children())
                    .hasSize(100_001);
            assertThat(Kql.parse("a: \\u0041" + "\\u0041".repeat(100_000)).print())
                    .hasSize(3 + 100_001);
        });
    }
}
