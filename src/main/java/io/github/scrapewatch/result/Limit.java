package io.github.scrapewatch.result;

import java.time.Duration;
import java.util.List;

/**
 * How much is too much, as a volume rule says it.
 *
 * @param counts what is counted, such as {@code events} or {@code distinct confluence.page.id}
 * @param per of whom, such as {@code user.name}
 */
public record Limit(long value, String counts, List<String> per, Duration window) {
    public Limit {
        per = List.copyOf(per);
    }
}
