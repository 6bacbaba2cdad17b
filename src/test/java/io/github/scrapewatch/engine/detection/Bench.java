package io.github.scrapewatch.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.json.IsoMillis;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.SharedEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An index of a test's own, what is in it, and runs of rules over it. */
final class Bench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MAPPING = """
            {"mappings": {"properties": {
              "@timestamp": {"type": "date"},
              "event": {"properties": {"action": {"type": "keyword"}, "kind": {"type": "keyword"},
                "category": {"type": "keyword"}, "ingested": {"type": "date"}}},
              "user": {"properties": {"name": {"type": "keyword"}}},
              "source": {"properties": {"ip": {"type": "ip"}, "port": {"type": "long"}}},
              "host": {"properties": {"os": {"properties": {"type": {"type": "keyword"}}}}},
              "page": {"type": "keyword"}, "space": {"type": "keyword"}, "note": {"type": "text"},
              "readers": {"type": "nested", "properties": {"name": {"type": "keyword"}, "role": {"type": "keyword"}}}}}}""";
    private static Capabilities capabilities;

    final String index;
    private final RawHttp http = new RawHttp(SharedEngine.get().uri());
    private ExceptionCatalog exceptions = ExceptionCatalog.NONE;
    private TargetStack stack = TargetStack.DEFAULT;
    private int documents;

    private Bench(String index) {
        this.index = index;
    }

    static Bench of(Class<?> test, String name) {
        Bench bench = new Bench("detect-" + (test.getSimpleName() + "-" + name).toLowerCase(java.util.Locale.ROOT));
        bench.http.send("DELETE", "/" + bench.index);
        bench.http.send("DELETE", "/" + bench.index + "-threat");
        bench.send("PUT", "/" + bench.index, MAPPING);
        return bench;
    }

    Bench with(ExceptionCatalog catalog) {
        exceptions = catalog;
        return this;
    }

    Bench on(String version) {
        stack = TargetStack.of(version);
        return this;
    }

    /** {@code 10:05}, {@code 10:05:00} or {@code 10:05:00.001} of the one day on which all tests play; {@code -1 10:05} the day before. */
    static Instant at(String time) {
        String day = time.startsWith("-1 ") ? "2026-01-04T" : "2026-01-05T";
        String clock = time.replace("-1 ", "");
        return Instant.parse(day + (clock.length() == 5 ? clock + ":00" : clock) + "Z");
    }

    static String iso(String time) {
        return IsoMillis.of(at(time));
    }

    /** @param fieldsAndValues in turns, names dotted */
    static ObjectNode event(String time, Object... fieldsAndValues) {
        ObjectNode event = Json.object("@timestamp", iso(time));
        event.putObject("event").put("action", "page-viewed");
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            set(event, (String) fieldsAndValues[i], Json.value(fieldsAndValues[i + 1]));
        }
        return event;
    }

    private static void set(ObjectNode event, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            event.set(path, value);
        } else {
            set(event.withObject("/" + path.substring(0, dot)), path.substring(dot + 1), value);
        }
    }

    Bench given(ObjectNode... events) {
        return given(List.of(events));
    }

    Bench given(List<ObjectNode> events) {
        StringBuilder lines = new StringBuilder();
        for (ObjectNode event : events) {
            lines.append("{\"create\":{\"_id\":\"").append(++documents).append("\"}}\n");
            lines.append(event).append('\n');
        }
        JsonNode answer = send("POST", "/" + index + "/_bulk?refresh=true", lines.toString());
        assertThat(answer.path("errors").asBoolean()).as("%s", answer).isFalse();
        return this;
    }

    JsonNode send(String method, String path, String body) {
        RawHttp.Answer answer = http.send(method, path, body);
        assertThat(answer.status()).as("%s %s %s", method, path, answer.body()).isLessThan(300);
        return answer.body();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    RuleDraft rule() {
        return new RuleDraft(index);
    }

    RuleExecution start(DetectionRule rule) {
        return start(rule, SharedEngine.get().cluster());
    }

    RuleExecution start(DetectionRule rule, Searcher searcher) {
        return new DetectionEngine(searcher, capabilities(), stack, exceptions).start(rule);
    }

    private static synchronized Capabilities capabilities() {
        if (capabilities == null) {
            capabilities = SharedEngine.get().cluster().capabilities();
        }
        return capabilities;
    }

    /** Runs a new rule at these times; each run must be free of warnings. */
    List<Alert> alerts(DetectionRule rule, String... times) {
        RuleExecution execution = start(rule);
        List<Alert> alerts = new ArrayList<>();
        for (RunOutcome.Ran ran : outcomes(execution, times)) {
            assertThat(ran.warnings()).isEmpty();
            assertThat(ran.errors()).isEmpty();
            alerts.addAll(ran.alerts());
        }
        return alerts;
    }

    static List<RunOutcome.Ran> outcomes(RuleExecution execution, String... times) {
        List<Instant> instants = Stream.of(times).map(Bench::at).toList();
        return ScheduledRun.at(instants).stream()
                .map(execution::run)
                .map(RunOutcome.Ran.class::cast)
                .toList();
    }

    /** One run that knows no run before it. */
    static RunOutcome.Ran run(RuleExecution execution, String time) {
        return (RunOutcome.Ran) execution.run(new ScheduledRun(at(time), Optional.empty()));
    }

    RunOutcome.Ran run(DetectionRule rule, String time) {
        return run(start(rule), time);
    }

    static List<String> values(List<Alert> alerts, String field) {
        return alerts.stream().map(alert -> alert.field(field)).map(Bench::text).toList();
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString().replace('"', '\'');
    }
}
