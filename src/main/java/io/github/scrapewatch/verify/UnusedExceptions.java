package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.engine.detection.request.Exceptions;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.ExceptionItem;
import java.util.List;

/** Exceptions for which no scenario has anything: nobody knows whether they do what they are for. */
record UnusedExceptions(Searcher cluster, Narrowing everything, ExceptionCatalog catalog) {
    private static final List<String> EVERYWHERE = List.of("logs-confluence.*-*");

    List<String> notes() {
        return catalog.items().stream()
                .filter(this::matchesNothing)
                .map(it -> it.location() + "  exception '" + it.itemId()
                        + "' matches nothing in any scenario: remove it, or add the traffic that it is for")
                .toList();
    }

    private boolean matchesNothing(ExceptionItem item) {
        return Exceptions.of(List.of(item), catalog)
                .filter()
                .map(filter -> cluster.searchAnyOf(
                                everything.patterns(EVERYWHERE),
                                Json.object("size", 0, "track_total_hits", 1, "query", Dsl.allOf(List.of(filter))))
                        .at("/hits/total/value")
                        .asLong())
                .filter(hits -> hits == 0)
                .isPresent();
    }
}
