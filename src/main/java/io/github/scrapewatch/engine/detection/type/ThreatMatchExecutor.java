package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.List;
import java.util.function.Function;

/**
 * {@code threat_match}: one alert for each event that matches an indicator. Kibana begins with the smaller side; the events found are the
 * same.
 */
final class ThreatMatchExecutor implements Executor {
    private final DetectionRule.ThreatMatch rule;
    private final Function<Pass, JsonNode> indicatorFilter;

    /** @param indicatorFilter which indicators count: their query, filters and the rule's exceptions */
    ThreatMatchExecutor(DetectionRule.ThreatMatch rule, Function<Pass, JsonNode> indicatorFilter) {
        this.rule = rule;
        this.indicatorFilter = indicatorFilter;
    }

    @Override
    public List<Alert> run(Pass pass) {
        Indicators indicators = Indicators.load(rule.threat(), indicatorFilter.apply(pass), pass.searches());
        Raising raising = Raising.of(pass, rule.suppression());
        String order = rule.suppression().isPresent() ? "asc" : "desc";
        for (JsonNode clause : indicators.clauses()) {
            ObjectNode body = pass.events().narrowed(clause).hits(pass.window(), order);
            pass.searches().pages(body, page -> {
                raising.raise(pass.writing().largeLists().without(page).stream()
                        .filter(hit -> !pass.log().has(id(pass, hit)))
                        .map(hit -> pass.builder().ofEvent(id(pass, hit), indicators.enriched(hit), Json.object()))
                        .filter(alert -> !pass.hasOwnAncestor(alert))
                        .toList());
                return !raising.full();
            });
            if (raising.full()) {
                break;
            }
        }
        return raising.created();
    }

    private static String id(Pass pass, Hit hit) {
        return pass.ids().event(hit.index(), hit.id());
    }
}
