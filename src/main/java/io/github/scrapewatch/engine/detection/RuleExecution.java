package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertBuilder;
import io.github.scrapewatch.engine.detection.alert.AlertIds;
import io.github.scrapewatch.engine.detection.alert.AlertLog;
import io.github.scrapewatch.engine.detection.request.EventsRequest;
import io.github.scrapewatch.engine.detection.request.Exceptions;
import io.github.scrapewatch.engine.detection.schedule.CatchUp;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.detection.type.Executor;
import io.github.scrapewatch.engine.detection.type.Executors;
import io.github.scrapewatch.engine.detection.type.Notes;
import io.github.scrapewatch.engine.detection.type.Pass;
import io.github.scrapewatch.engine.detection.type.Searches;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.AlertSuppression;
import io.github.scrapewatch.rule.DetectionRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One rule from its first run on, with its alerts and with what it remembers. Not for several threads at once. */
public final class RuleExecution {
    /** {@code xpack.alerting.rules.run.alerts.max} as Kibana is delivered. */
    private static final int MOST_ALERTS = 1000;

    private final DetectionRule rule;
    private final Surroundings surroundings;
    private final Executor executor;
    private final AlertLog log = new AlertLog();
    private final AlertBuilder.OfRule builders;
    private Exceptions compiledWith;
    private EventsRequest compiled;

    /** @param obstacle why this rule cannot run here */
    record Surroundings(Searcher cluster, TargetStack stack, RuleRequests requests, Optional<String> obstacle) {}

    RuleExecution(DetectionRule rule, Surroundings surroundings) {
        this.rule = rule;
        this.surroundings = surroundings;
        this.builders = new AlertBuilder.OfRule(rule, surroundings.stack());
        this.executor = rule.match(new Executors(surroundings.stack(), this::indicatorFilter));
    }

    private JsonNode indicatorFilter(Pass pass) {
        RuleRequests requests = surroundings.requests();
        return requests.indicatorFilter(requests.exceptions(pass.startedAt()));
    }

    public RunOutcome run(ScheduledRun run) {
        if (surroundings.obstacle().isPresent()) {
            return new RunOutcome.Skipped(run, surroundings.obstacle().get());
        }
        Notes notes = new Notes();
        CatchUp catchUp = CatchUp.of(run, rule.metadata().schedule());
        if (!catchUp.remaining().isZero()) {
            notes.fail("runs were missed: " + catchUp.remaining() + " before " + run.startedAt()
                    + " were not queried. Look back further, or run more often");
        }
        List<Alert> alerts = new ArrayList<>();
        try {
            alerts.addAll(run(run, catchUp.windows(), notes));
        } catch (IllegalArgumentException | RejectedException e) {
            notes.fail(e.getMessage());
        }
        // What the last window changed counts: an alert of this run may stand for events of a later window.
        List<Alert> latest =
                alerts.stream().map(log::latest).sorted(AlertOrder.BY_EVIDENCE).toList();
        return new RunOutcome.Ran(run, catchUp.windows(), latest, notes.warnings(), notes.errors(), notes.took());
    }

    /**
     * A run for the sake of what Elasticsearch says to its requests, over no data that would count.
     *
     * @throws RejectedException where it refuses one
     * @throws IllegalArgumentException where the rule does not say what to ask
     */
    public Notes rehearse(Instant at) {
        Notes notes = new Notes();
        ScheduledRun run = new ScheduledRun(at, Optional.empty());
        run(run, CatchUp.of(run, rule.metadata().schedule()).windows(), notes);
        // Where there is no event in the window, Elasticsearch does not come to read the rest of the filter.
        RuleRequests requests = surroundings.requests();
        JsonNode filter = requests.events(requests.exceptions(at)).filter();
        new Searches(surroundings.cluster(), requests.index(), notes).search(Json.object("size", 0, "query", filter));
        return notes;
    }

    private List<Alert> run(ScheduledRun run, List<Window> windows, Notes notes) {
        RuleRequests requests = surroundings.requests();
        List<String> index = requests.index();
        if (!requests.indicesFit(index, notes)) {
            return List.of();
        }
        Exceptions exceptions = requests.exceptions(run.startedAt());
        EventsRequest events = events(exceptions);
        Pass.Writing writing = new Pass.Writing(
                builders.at(run.startedAt()),
                AlertIds.ofRule(rule.metadata().ruleId()),
                log,
                requests.largeLists(exceptions, notes));
        Searches searches = new Searches(surroundings.cluster(), index, notes);
        List<Alert> alerts = new ArrayList<>();
        for (Window window : windows) {
            alerts.addAll(executor.run(new Pass(window, events, searches, writing, maxSignals(notes), notes)));
        }
        return alerts;
    }

    /** The query is compiled anew only where an exception has come to its end. */
    private EventsRequest events(Exceptions exceptions) {
        if (!exceptions.equals(compiledWith)) {
            compiled = surroundings.requests().events(exceptions);
            compiledWith = exceptions;
        }
        return compiled;
    }

    private int maxSignals(Notes notes) {
        int wanted = rule.metadata().maxSignals();
        if (wanted > MOST_ALERTS) {
            notes.warn("max_signals is " + wanted + ", Kibana raises " + MOST_ALERTS
                    + " alerts in one run at most: say so, or less");
        }
        return Math.min(wanted, MOST_ALERTS);
    }

    /** All alerts so far as they are now, in the order in which they were raised. */
    public Collection<Alert> alerts() {
        return log.all();
    }

    /** Alerts that no run from this one on can add to or raise again, as they are for good. They are forgotten, so that a rule may run on for years. */
    public List<Alert> settle(ScheduledRun next) {
        Instant remembered = next.window(rule.metadata().schedule()).from();
        Optional<Instant> added = rule.suppression()
                .flatMap(AlertSuppression::duration)
                .map(duration -> next.startedAt().minus(duration.toDuration()));
        return log.takeRaisedBefore(added.filter(remembered::isAfter).orElse(remembered));
    }

    /** As an analyst does; what is suppressed by it comes back as a new alert. */
    public void close(Alert alert) {
        log.close(alert.id());
    }
}
