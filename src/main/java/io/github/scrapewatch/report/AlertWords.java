package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to say of alerts: how many, about whom, of when. */
final class AlertWords {
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");
    private static final List<String> USER = List.of("user.name", "user.email", "user.full_name");
    private static final List<String> ADDRESS = List.of("source.ip", "source.address");

    private AlertWords() {}

    /** Such as {@code 3 alerts of 2 rules (1 high, 2 medium)}. */
    static String counted(List<AlertSummary> alerts) {
        if (alerts.isEmpty()) {
            return "no alert";
        }
        long rules = alerts.stream().map(AlertSummary::rule).distinct().count();
        Map<String, Long> bySeverity = alerts.stream()
                .collect(Collectors.groupingBy(AlertSummary::severity, TreeMap::new, Collectors.counting()));
        Set<String> others = new TreeSet<>(bySeverity.keySet());
        SEVERITIES.forEach(others::remove);
        String told = Stream.concat(SEVERITIES.stream(), others.stream())
                .filter(bySeverity::containsKey)
                .map(it -> Words.number(bySeverity.get(it)) + " " + it)
                .collect(Collectors.joining(", "));
        return Words.counted(alerts.size(), "alert") + " of " + Words.counted(rules, "rule") + " (" + told + ")";
    }

    static String user(AlertSummary alert) {
        return first(alert, USER);
    }

    static String address(AlertSummary alert) {
        return first(alert, ADDRESS);
    }

    private static String first(AlertSummary alert, Collection<String> names) {
        return names.stream()
                .map(alert.fields()::get)
                .flatMap(it -> Optional.ofNullable(it).stream())
                .findFirst()
                .orElse("");
    }

    /** All that no column of its own has. */
    static List<String> numbers(AlertSummary alert) {
        return alert.fields().entrySet().stream()
                .filter(it -> !USER.contains(it.getKey()) && !ADDRESS.contains(it.getKey()))
                .map(it -> it.getKey() + " " + it.getValue())
                .toList();
    }

    /** From the first to the last event, where the alert says so; else of the one that it is about. */
    static String events(AlertSummary alert) {
        Span span = alert.lasted().orElseGet(() -> new Span(alert.evidence(), alert.evidence()));
        return Words.span(span.from(), span.to());
    }
}
