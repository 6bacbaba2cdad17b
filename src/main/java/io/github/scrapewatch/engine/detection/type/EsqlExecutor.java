package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.Ancestors;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EsqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code esql}: one alert for each row. */
final class EsqlExecutor implements Executor {
    private final DetectionRule.Esql rule;
    private final EsqlText text;
    private final ExcludedDocuments excluded = new ExcludedDocuments();

    EsqlExecutor(DetectionRule.Esql rule, TargetStack stack) {
        this.rule = rule;
        EsqlText asWritten = EsqlText.of(rule.query());
        this.text = stack.addsEsqlMetadata() && !asWritten.aggregating() ? asWritten.withId() : asWritten;
    }

    @Override
    public List<Alert> run(Pass pass) {
        excluded.forgetBefore(pass.window().from());
        Raising raising = Raising.ofRows(pass, rule.suppression());
        int most = pass.maxSignals() + 1;
        boolean more = true;
        while (more) {
            List<ObjectNode> rows = EsqlRows.of(pass.searches().esql(request(pass, most)));
            EsqlSources sources = text.aggregating() ? new EsqlSources(Map.of()) : EsqlSources.of(pass, rows);
            raising.raise(unique(alerts(pass, rows, sources)));
            boolean excludedMore =
                    excluded.addAllButLast(rows, sources, pass.events().timestamps());
            // Rows without an id, or counted together, would be the same ones again.
            more = rows.size() == most && !raising.full() && excludedMore;
        }
        return raising.created();
    }

    private ObjectNode request(Pass pass, int most) {
        JsonNode time = pass.events().timestamps().within(pass.window());
        ObjectNode filter = Dsl.allOf(List.of(time, pass.filter()));
        if (!text.aggregating() && !excluded.ids().isEmpty()) {
            ((ObjectNode) filter.get("bool")).set("must_not", Dsl.ids(excluded.ids()));
        }
        return Json.object("query", text.query() + " | limit " + most, "filter", filter);
    }

    private List<Alert> alerts(Pass pass, List<ObjectNode> rows, EsqlSources sources) {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ObjectNode row = rows.get(i);
            Optional<Hit> document = text.aggregating() ? Optional.empty() : sources.under(row);
            alerts.add(document.isPresent() ? ofDocument(pass, document.get(), row) : ofRow(pass, row, i));
        }
        return alerts;
    }

    private Alert ofDocument(Pass pass, Hit document, ObjectNode row) {
        List<JsonNode> expanded =
                text.expanded().stream().map(column -> row.path(column)).toList();
        return pass.builder()
                .ofEvent(pass.ids().esqlEvent(document.index(), document.id(), expanded), document, Json.object());
    }

    private Alert ofRow(Pass pass, ObjectNode row, int position) {
        return pass.builder()
                .ofEvent(
                        pass.ids().esqlRow(pass.window(), text.query(), position),
                        row,
                        List.of(Ancestors.event("", "")),
                        Json.object());
    }

    private static List<Alert> unique(List<Alert> alerts) {
        Map<String, Alert> unique = new LinkedHashMap<>();
        alerts.forEach(alert -> unique.putIfAbsent(alert.id(), alert));
        return List.copyOf(unique.values());
    }
}
