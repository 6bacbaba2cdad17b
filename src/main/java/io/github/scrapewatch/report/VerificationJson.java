package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verdict.Failure;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.result.Verdict.Pair;
import io.github.scrapewatch.result.Verdict.Skipped;
import io.github.scrapewatch.result.Verification;

/** A verification for programs; {@code schemas/verification.schema.json} says how it looks. */
public final class VerificationJson {
    private VerificationJson() {}

    public static String write(Verification verification) {
        ObjectNode root = ResultNodes.object().put("format", ResultNodes.FORMAT).put("passed", verification.passed());
        root.set("about", ResultNodes.about(verification.about()));
        root.set("counts", counts(verification));
        root.set("rules", ResultNodes.list(verification.rules(), RuleNodes::rule));
        root.set("scenarios", ResultNodes.list(verification.scenarios(), VerificationJson::scenario));
        root.set("verdicts", ResultNodes.list(verification.verdicts(), VerificationJson::verdict));
        root.set("notes", ResultNodes.texts(verification.notes()));
        root.set("timings", ResultNodes.timings(verification.timings()));
        return ResultNodes.written(root);
    }

    private static ObjectNode counts(Verification verification) {
        ObjectNode counts =
                ResultNodes.object().put("verdicts", verification.verdicts().size());
        for (Outcome outcome : Outcome.values()) {
            counts.put(key(outcome), verification.count(outcome));
        }
        return counts;
    }

    static String key(Outcome outcome) {
        return outcome.toString().replace(' ', '_');
    }

    private static ObjectNode scenario(ScenarioSummary scenario) {
        ObjectNode node = ResultNodes.object()
                .put("name", scenario.name())
                .put("kind", scenario.kind())
                .put("story", scenario.story());
        scenario.technique().ifPresent(it -> node.put("technique", it));
        node.set("location", ResultNodes.location(scenario.location()));
        node.put("from", scenario.from().toString())
                .put("to", scenario.to().toString())
                .put("lines", scenario.lines())
                .put("documents", scenario.documents())
                .put("unreadable", scenario.unreadable());
        node.set("timeline", ResultNodes.timeline(scenario.timeline()));
        return node;
    }

    private static ObjectNode verdict(Verdict verdict) {
        Pair pair = verdict.pair();
        ObjectNode node = ResultNodes.object()
                .put("rule", pair.rule())
                .put("scenario", pair.scenario())
                .put("outcome", key(verdict.outcome()))
                .put("expected", pair.expected())
                .put("declared", pair.declared());
        node.set("location", ResultNodes.location(pair.location()));
        verdict.observed().ifPresent(seen -> {
            node.put("runs", seen.runs()).put("idle_runs", seen.idleRuns());
            node.set("alerts", ResultNodes.list(seen.alerts(), ResultNodes::alert));
        });
        if (verdict instanceof Failed failed) {
            node.set("failure", failure(failed.failure()));
        }
        if (verdict instanceof Skipped skipped) {
            node.put("reason", skipped.reason());
        }
        return node;
    }

    private static ObjectNode failure(Failure failure) {
        ObjectNode node = ResultNodes.object().put("problem", failure.problem());
        node.set("trail", ResultNodes.texts(failure.trail()));
        node.set("location", ResultNodes.location(failure.location()));
        return node.put("location_note", failure.locationNote()).put("next", failure.next());
    }
}
