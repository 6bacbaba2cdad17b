package io.github.scrapewatch.scan;

import static io.github.scrapewatch.scan.Scans.START;
import static io.github.scrapewatch.scan.Scans.burst;
import static io.github.scrapewatch.scan.Scans.rule;
import static io.github.scrapewatch.scan.Scans.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.rawlog.UnreadableLogException;
import io.github.scrapewatch.result.Scan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Scans of logs that are broken, empty or wrong about the time. */
class ScanOddityIT extends ScanBench {
    @Test
    void isNotWholeWhereNothingCouldBeRead() {
        Scanned scanned = scans.given(burst(10)).scan(scans.write("syslog", "one\ntwo\n"));
        assertThat(scanned.whole()).isFalse();
        assertThat(scanned.scan().unreadable()).isEqualTo(2);
        assertThat(scanned.scan().notRun())
                .extracting(Scan.NotRun::reason)
                .containsExactly("there is no event to run over");
    }

    @Test
    void keepsWhatWasReadOfAFileThatBreaksOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(views("mquist", 1, 5000, START).getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Scanned scanned = scans.given(burst(100))
                .scan(
                        scans.write("half.log.gz", half),
                        scans.write("whole.log", views("tlind", 1, 130, START.plusSeconds(30))));
        assertThat(scanned.whole()).isFalse();
        assertThat(scanned.scan().notes())
                .anySatisfy(it -> assertThat(it)
                        .contains("half.log.gz  The file cannot be read to its end")
                        .endsWith("records up to there are in this result."));
        assertThat(scanned.scan().alerts())
                .extracting(it -> it.fields().get("user.name"))
                .contains("mquist", "tlind");
    }

    @Test
    void saysSoWhereThereIsNothing() {
        String empty = scans.write("empty.log", "\n\n");
        assertThatThrownBy(() -> scans.given(burst(10)).scan(empty))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("empty.log  There is no record in it.");
        Scanned scanned = scans.scan(empty, scans.write("access.log", views("mquist", 1, 2, START)));
        assertThat(scanned.scan().notes()).contains(empty + " is empty.");
        assertThat(scanned.whole()).isTrue();
    }

    @Test
    void countsARecordOnceThatTwoAnswersHold() {
        String record =
                "{\"author\":{\"displayName\":\"Mara\",\"type\":\"user\",\"accountId\":\"1\"},\"remoteAddress\":\"203.0.113.7\",\"creationDate\":%d,"
                        + "\"summary\":\"Space exported\",\"description\":\"\",\"category\":\"Import/Export\",\"sysAdmin\":false,\"superAdmin\":false,"
                        + "\"affectedObject\":{\"name\":\"ENG\",\"objectType\":\"Space\"},\"changedValues\":[],\"associatedObjects\":[]}";
        String one =
                "{\"results\":[" + record.formatted(1772528400000L) + "," + record.formatted(1772528401000L) + "]}";
        String other =
                "{\"results\":[" + record.formatted(1772528401000L) + "," + record.formatted(1772528402000L) + "]}";
        Scan scan = scans.given(burst(10))
                .scan(scans.write("a.json", one), scans.write("b.json", other))
                .scan();
        assertThat(scan.sources()).extracting(Scan.Source::documents).containsExactly(2L, 1L);
        assertThat(scan.sources()).extracting(Scan.Source::format).containsOnly("audit log, Cloud");
        assertThat(scan.notes()).contains("1 records were there twice, and count once.");
    }

    @Test
    void bearsAClockThatIsWrongByDecades() {
        String lines = views("mquist", 1, 12, START) + views("mquist", 1, 12, Instant.parse("1971-01-01T00:01:00Z"));
        Scan scan = scans.given(burst(10), rule("views", query()))
                .scan(scans.write("access.log", lines))
                .scan();
        assertThat(scan.alerts().stream().filter(it -> it.rule().equals("burst")))
                .hasSize(2);
        assertThat(scan.alerts().stream().filter(it -> it.rule().equals("views")))
                .hasSize(24);
        assertThat(scan.timings().rules()).allMatch(it -> it.runs() < 20);
    }
}
