package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.EsqlText;
import io.github.scrapewatch.verify.chance.CountLimit;
import io.github.scrapewatch.verify.chance.Reached;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When, in each scenario, a group reaches a rule's limit that is counted over all time: asked once for all scenarios. What a run sees of a
 * group is no more than that, so that a run which sees nothing of these groups has nothing to raise.
 *
 * @param spans by namespace, each from the first event of such a group to its last
 */
record Reach(Map<String, List<Window>> spans) {
    private static final String NAMESPACE = "data_stream.namespace";

    /** Empty where the rule has no such limit, and where nobody can tell. */
    static Optional<Reach> of(Prefilter prefilter, Searcher cluster, Narrowing everything) {
        if (!(prefilter instanceof Prefilter.Rows rows)) {
            return Optional.empty();
        }
        try {
            return CountLimit.of(EsqlText.of(rows.query())).flatMap(limit -> asked(limit, rows, cluster, everything));
        } catch (RejectedException e) {
            // The query does not keep the namespace until it counts; or it cannot be asked, which is for its runs to
            // complain of.
            return Optional.empty();
        }
    }

    private static Optional<Reach> asked(
            CountLimit limit, Prefilter.Rows rows, Searcher cluster, Narrowing everything) {
        String query = Reached.query(limit, rows.timestamps().column(), Optional.of(NAMESPACE));
        return Reached.of(cluster.esql(Json.object("query", everything.esql(query))))
                .map(all -> new Reach(all.stream()
                        .collect(Collectors.groupingBy(
                                Reached::part, Collectors.mapping(Reached::span, Collectors.toList())))));
    }

    boolean touches(String namespace, Window window) {
        return of(namespace).stream().anyMatch(window::meets);
    }

    /** Whether in this scenario each of these groups is short enough for one run to see the whole of it. */
    boolean isWithin(String namespace, Duration lookBack) {
        return of(namespace).stream().allMatch(it -> it.length().compareTo(lookBack) <= 0);
    }

    private List<Window> of(String namespace) {
        return spans.getOrDefault(namespace, List.of());
    }
}
