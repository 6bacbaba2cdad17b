package io.github.scrapewatch.verify;

import io.github.scrapewatch.fixture.RawEvent;
import io.github.scrapewatch.fixture.RawEvent.Delivery;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where in its file a line stands. One that is sent twice stands in one place. */
final class Places {
    private final Map<RawEvent.Line, Long> first = new IdentityHashMap<>();
    private long end;

    long of(RawEvent event, String line) {
        Long earlier = event.delivery() == Delivery.AGAIN ? first.get(event.line()) : null;
        if (earlier != null) {
            return earlier;
        }
        long place = end;
        end += line.length() + 1;
        if (event.delivery() == Delivery.FIRST) {
            first.put(event.line(), place);
        }
        return place;
    }
}
