package io.github.scrapewatch.engine.detection.type;

import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertLog;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.json.Json;
import java.util.ArrayList;
import java.util.List;

/** {@code query} and {@code saved_query}: one alert for each event. */
final class QueryExecutor implements Executor {
    @Override
    public List<Alert> run(Pass pass) {
        List<Alert> created = new ArrayList<>();
        pass.searches().pages(pass.events().hits(pass.window(), "asc"), page -> {
            List<Alert> fresh = pass.writing().largeLists().without(page).stream()
                    .filter(hit -> !pass.log().has(id(pass, hit)))
                    .map(hit -> pass.builder().ofEvent(id(pass, hit), hit, Json.object()))
                    .filter(alert -> !pass.hasOwnAncestor(alert))
                    .toList();
            AlertLog.Creation creation = pass.log().create(fresh, pass.maxSignals() - created.size());
            created.addAll(creation.created());
            if (creation.truncated()) {
                pass.notes().tooManyAlerts(pass.maxSignals());
            }
            return !creation.truncated();
        });
        return created;
    }

    private static String id(Pass pass, Hit hit) {
        return pass.ids().event(hit.index(), hit.id());
    }
}
