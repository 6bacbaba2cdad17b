package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Anatomy;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.result.Explanation.Group;
import io.github.scrapewatch.result.Explanation.Step;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.ThresholdLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks a query clause by clause what it leaves, and a threshold which groups come nearest. */
final class DslNarrowing implements Sieve {
    private final Anatomy.Clauses anatomy;
    private final Optional<ThresholdLimits> limits;
    private final Searcher view;

    DslNarrowing(Anatomy.Clauses anatomy, DetectionRule rule, Searcher view) {
        this.anatomy = anatomy;
        this.limits = rule instanceof DetectionRule.Threshold threshold
                ? Optional.of(threshold.threshold())
                : Optional.empty();
        this.view = view;
    }

    @Override
    public List<Step> steps(Window window) {
        List<Long> left = left(window);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(String.join(", ", anatomy.index()), left.get(0), "events"));
        int clauses = anatomy.clauses().size();
        for (int i = 1; i <= clauses; i++) {
            steps.add(new Step(anatomy.clauses().get(i - 1).label(), left.get(i), "events"));
        }
        steps.addAll(Sieve.steps(anatomy.exceptions(), left.subList(clauses + 1, left.size()), left.get(clauses)));
        grouped(window, left.get(left.size() - 1)).ifPresent(steps::add);
        return steps;
    }

    /** By one clause more each time: in one question. */
    @Override
    public List<Long> left(Window window) {
        ObjectNode parts = Json.object();
        for (int i = 1; i <= anatomy.all().size(); i++) {
            parts.set(String.valueOf(i), anatomy.query(i));
        }
        ObjectNode body = anatomy.search(window, 0);
        if (!parts.isEmpty()) {
            body.set("aggregations", Json.object("parts", Json.object("filters", Json.object("filters", parts))));
        }
        JsonNode answer = view.searchAnyOf(anatomy.index(), body);
        List<Long> left = new ArrayList<>();
        left.add(answer.at("/hits/total/value").asLong());
        for (int i = 1; i <= anatomy.all().size(); i++) {
            left.add(
                    answer.at("/aggregations/parts/buckets/" + i + "/doc_count").asLong());
        }
        return left;
    }

    @Override
    public int parts() {
        return anatomy.all().size() + 1;
    }

    /** An event without a value to group by is in no group. */
    private Optional<Step> grouped(Window window, long before) {
        List<String> fields = limits.map(ThresholdLimits::fields).orElse(List.of());
        if (fields.isEmpty() || before == 0) {
            return Optional.empty();
        }
        long left = having(window, anatomy.all().size(), fields);
        return left == before
                ? Optional.empty()
                : Optional.of(new Step("with a value in " + String.join(" and ", fields), left, "events"));
    }

    private long having(Window window, int first, List<String> fields) {
        ObjectNode body = anatomy.search(window, first);
        body.set(
                "query",
                Dsl.allOf(Stream.concat(
                                Stream.of(body.get("query")), fields.stream().map(Dsl::exists))
                        .toList()));
        return view.searchAnyOf(anatomy.index(), body).at("/hits/total/value").asLong();
    }

    @Override
    public List<Group> nearest(Window window) {
        return limits.map(it -> new ThresholdBuckets(anatomy, it, view).nearest(window))
                .orElse(List.of());
    }

    @Override
    public Optional<Double> closest(Window window) {
        return limits.flatMap(it -> new ThresholdBuckets(anatomy, it, view).closest(window));
    }

    @Override
    public boolean passes(Window window) {
        if (limits.isPresent()) {
            return closest(window).filter(it -> it >= 1).isPresent();
        }
        List<Long> left = left(window);
        return left.get(left.size() - 1) > 0;
    }

    @Override
    public List<String> missing(Window window) {
        List<Long> left = left(window);
        int last = left.size() - 1;
        for (int i = 1; i <= last; i++) {
            if (left.get(i) == 0) {
                Anatomy.Clause clause = anatomy.all().get(i - 1);
                return missing(window, i - 1, clause.fields(), "before '" + clause.label() + "'", left.get(i - 1));
            }
        }
        List<String> counted = limits.map(it -> Stream.concat(
                                it.fields().stream(), it.cardinality().map(ThresholdLimits.Cardinality::field).stream())
                        .toList())
                .orElse(List.of());
        return missing(window, last, counted, "to be grouped and counted", left.get(last));
    }

    private List<String> missing(Window window, int first, List<String> fields, String where, long events) {
        return events == 0
                ? List.of()
                : fields.stream()
                        .filter(it -> having(window, first, List.of(it)) == 0)
                        .map(it -> Sieve.missing(events, "event", where, it))
                        .toList();
    }
}
