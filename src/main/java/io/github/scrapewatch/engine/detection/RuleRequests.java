package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.request.EventsRequest;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.engine.detection.request.Exceptions;
import io.github.scrapewatch.engine.detection.request.FieldCatalog;
import io.github.scrapewatch.engine.detection.request.QueryCompiler;
import io.github.scrapewatch.engine.detection.request.RuleFilter;
import io.github.scrapewatch.engine.detection.request.Timestamps;
import io.github.scrapewatch.engine.detection.type.LargeLists;
import io.github.scrapewatch.engine.detection.type.Notes;
import io.github.scrapewatch.kql.FieldUse;
import io.github.scrapewatch.kql.Glob;
import io.github.scrapewatch.kql.Kql;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EsqlText;
import io.github.scrapewatch.rule.EventSource;
import io.github.scrapewatch.rule.ExceptionItem;
import io.github.scrapewatch.rule.QueryText;
import io.github.scrapewatch.rule.QueryText.Language;
import io.github.scrapewatch.rule.ThreatIndicators;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule asks of the cluster, as far as all types ask it alike. */
record RuleRequests(DetectionRule rule, QueryCompiler queries, FieldCatalog fields, ExceptionCatalog catalog) {

    /** @throws IllegalArgumentException where the rule has no indices that could be known without Kibana */
    List<String> index() {
        if (rule instanceof DetectionRule.Esql esql) {
            return EsqlText.of(esql.query()).index();
        }
        EventSource source = source().orElseThrow();
        if (source.dataViewId().isPresent()) {
            throw new IllegalArgumentException("data view '"
                    + source.dataViewId().get() + "' is known to a Kibana only: name its patterns in 'index' instead");
        }
        if (source.index().isEmpty()) {
            throw new IllegalArgumentException(
                    "the rule has no 'index', for which Kibana takes a setting of its own: name the patterns");
        }
        return source.index();
    }

    Timestamps timestamps() {
        return Timestamps.of(rule.metadata().timestamp());
    }

    Exceptions exceptions(Instant startedAt) {
        return Exceptions.of(items(startedAt), catalog);
    }

    private List<ExceptionItem> items(Instant startedAt) {
        return catalog.itemsOf(rule.metadata().exceptionsList(), startedAt);
    }

    EventsRequest events(Exceptions exceptions) {
        return new EventsRequest(timestamps(), filter(exceptions));
    }

    private JsonNode filter(Exceptions exceptions) {
        Optional<EventSource> source = source();
        RuleFilter.Filters filters =
                new RuleFilter.Filters(source.map(EventSource::filters).orElse(List.of()), exceptions.filter());
        if (source.isEmpty() || source.get().query().language() == Language.EQL) {
            return RuleFilter.of(filters);
        }
        JsonNode query = queries.compile(source.get().query(), source.get().index());
        return RuleFilter.of(query, source.get().query().language(), filters);
    }

    JsonNode indicatorFilter(Exceptions exceptions) {
        ThreatIndicators threat = ((DetectionRule.ThreatMatch) rule).threat();
        JsonNode query = queries.compile(threat.query(), threat.index());
        return RuleFilter.of(
                query, threat.query().language(), new RuleFilter.Filters(threat.filters(), exceptions.filter()));
    }

    Prefilter prefilter() {
        if (rule instanceof DetectionRule.Esql esql) {
            return Prefilter.Rows.of(EsqlText.of(esql.query()), timestamps());
        }
        if (rule instanceof DetectionRule.Eql || rule instanceof DetectionRule.MachineLearning) {
            return new Prefilter.Unknown(source().map(EventSource::index).orElse(List.of()), timestamps());
        }
        return new Prefilter.Query(index(), timestamps(), events(new Exceptions(Optional.empty(), List.of())));
    }

    Anatomy anatomy(Instant startedAt) {
        if (rule instanceof DetectionRule.Esql esql) {
            EsqlText text = EsqlText.of(esql.query());
            return new Anatomy.Commands(text.index(), timestamps(), text.conditions(), exceptionClauses(startedAt));
        }
        if (rule instanceof DetectionRule.Eql || rule instanceof DetectionRule.MachineLearning) {
            return new Anatomy.Whole(source().map(EventSource::index).orElse(List.of()), timestamps());
        }
        EventSource source = source().orElseThrow();
        List<Anatomy.Clause> clauses = new ArrayList<>(clauses(source));
        source.filters()
                .forEach(it -> clauses.add(new Anatomy.Clause(
                        "filter " + it.at("/meta/alias").asText(),
                        RuleFilter.of(new RuleFilter.Filters(List.of(it), Optional.empty())),
                        List.of())));
        return new Anatomy.Clauses(index(), timestamps(), clauses, exceptionClauses(startedAt));
    }

    private List<Anatomy.Clause> exceptionClauses(Instant startedAt) {
        List<Anatomy.Clause> clauses = new ArrayList<>();
        for (ExceptionItem item : items(startedAt)) {
            Exceptions.of(List.of(item), catalog)
                    .filter()
                    .ifPresent(it -> clauses.add(new Anatomy.Clause(
                            "exception " + item.itemId() + " (" + item.location() + ")", Dsl.not(it), List.of())));
        }
        return clauses;
    }

    private List<Anatomy.Clause> clauses(EventSource source) {
        if (source.query().language() != Language.KUERY) {
            JsonNode filter = queries.compile(source.query(), source.index());
            return List.of(new Anatomy.Clause(source.query().text(), filter, List.of()));
        }
        return Kql.parse(source.query().text()).clauses().stream()
                .map(it -> new Anatomy.Clause(
                        it.print(),
                        queries.compile(QueryText.kuery(it.print()), source.index()),
                        it.fieldUses().stream()
                                .map(FieldUse::field)
                                .filter(field -> !field.hasStar())
                                .map(Glob::text)
                                .distinct()
                                .toList()))
                .toList();
    }

    /** Lists too large for a filter are looked up hit by hit where the type has hits, and cannot be heeded elsewhere. */
    LargeLists largeLists(Exceptions exceptions, Notes notes) {
        boolean hasHits = rule instanceof DetectionRule.Query
                || rule instanceof DetectionRule.SavedQuery
                || rule instanceof DetectionRule.ThreatMatch;
        for (ExceptionItem item : exceptions.unprocessed()) {
            if (!hasHits || !LargeLists.canLookUp(item)) {
                notes.warn(item.location() + " exception item '" + item.itemId()
                        + "' has no effect on rules of type " + rule.type()
                        + ": its value list is too large for a filter; split the list");
            }
        }
        return hasHits ? LargeLists.of(exceptions.unprocessed(), catalog.valueLists()) : LargeLists.NONE;
    }

    /** Whether there is anything to read; says what is wrong with the indices. */
    boolean indicesFit(List<String> index, Notes notes) {
        JsonNode answer = fields.ask(index, timestamps().fields());
        if (answer.path("indices").isEmpty()) {
            notes.warn("no index matches " + index
                    + ": the rule reads nothing. Correct the pattern, or load what it is for");
            return false;
        }
        for (String timestamp : timestamps().fields()) {
            List<String> without = indicesWithout(answer, timestamp);
            if (!without.isEmpty()) {
                notes.warn("timestamp field '" + timestamp + "' is not mapped in " + without
                        + ": the rule sees none of their events by it. Map it as a date");
            }
        }
        return true;
    }

    private static List<String> indicesWithout(JsonNode answer, String field) {
        JsonNode types = answer.path("fields").path(field);
        JsonNode without = types.isMissingNode() ? answer.path("indices") : types.at("/unmapped/indices");
        List<String> names = new ArrayList<>();
        without.forEach(name -> names.add(name.asText()));
        if (names.isEmpty() && types.has("unmapped")) {
            answer.path("indices").forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    private Optional<EventSource> source() {
        return rule.match(new SourceOf());
    }
}
