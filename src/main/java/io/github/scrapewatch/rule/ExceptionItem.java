package io.github.scrapewatch.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One accepted behaviour: what matches every entry raises no alert.
 *
 * @param expires {@code expire_time}; from then on the item counts no more
 */
public record ExceptionItem(
        SourceLocation location,
        String listId,
        String itemId,
        String name,
        List<String> osTypes,
        List<ExceptionEntry> entries,
        Optional<Instant> expires) {
    public ExceptionItem {
        osTypes = List.copyOf(osTypes);
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(
                    "exception item '" + itemId + "' has no entries: it would match nothing");
        }
    }
}
