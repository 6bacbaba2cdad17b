package io.github.scrapewatch.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.diff.LineDiff.Sign;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts line by line. */
class LineDiffTest {
    @Test
    void showsWhatDiffersAndWhatIsAroundIt() {
        assertThat(lines("a\nb\nc\nd\ne\nf", "a\nb\nc\nD\ne\nf", 1))
                .containsExactly("GAP ", "SAME c", "REMOVED d", "ADDED D", "SAME e", "GAP ");
        assertThat(lines("a\nb", "a\nb", 3)).containsExactly("GAP ");
        assertThat(lines("", "x", 3)).containsExactly("ADDED x");
        assertThat(lines("a\nb\nc", "b\nc\na", 0)).containsExactly("REMOVED a", "GAP ", "ADDED a");
    }

    @Test
    void bothTextsCanBeReadOutOfIt() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> before = some(random);
            List<String> after = some(random);
            LineDiff diff = LineDiff.between(before, after, 1000);
            assertThat(side(diff, Sign.REMOVED)).isEqualTo(before);
            assertThat(side(diff, Sign.ADDED)).isEqualTo(after);
        }
    }

    @Test
    void hugeTextsAreNotComparedLineByLine() {
        List<String> before =
                IntStream.range(0, 20_000).mapToObj(it -> "a" + it).toList();
        List<String> after = IntStream.range(0, 20_000).mapToObj(it -> "b" + it).toList();
        assertThat(LineDiff.between(before, after, 1).count(Sign.ADDED)).isEqualTo(20_000);
        assertThat(LineDiff.between(Collections.nCopies(20_000, "a"), Collections.nCopies(20_001, "a"), 1)
                        .count(Sign.ADDED))
                .isEqualTo(1);
    }

    private static List<String> some(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(it -> "line " + it)
                .toList();
    }

    private static List<String> side(LineDiff diff, Sign own) {
        return diff.lines().stream()
                .filter(it -> it.sign() == Sign.SAME || it.sign() == own)
                .map(LineDiff.Line::text)
                .toList();
    }

    private static List<String> lines(String before, String after, int around) {
        return LineDiff.between(before, after, around).lines().stream()
                .map(it -> it.sign() + " " + it.text())
                .toList();
    }
}
