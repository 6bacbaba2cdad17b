package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.fields.FieldReference;
import io.github.scrapewatch.check.fields.FieldReferences;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.enginecheck.Complaint.Kind;
import io.github.scrapewatch.kql.KqlException;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From Elasticsearch's words to places in the file of a rule. */
record Complaints(RuleFile rule) {
    /** ES|QL and EQL name the place: {@code line 3:14: Unknown column [x]}. */
    private static final Pattern PLACED =
            Pattern.compile("(?m)^\\s*(?:Found \\d+ problems?\\s+)?line (\\d+):(\\d+): (.*)$");

    private static final Pattern UNFIT =
            Pattern.compile("Cannot use field \\[.*|.*argument of \\[.*\\bmust (?:also )?be \\[.*");
    /** What a reason quotes, such as a field or a value. */
    private static final Pattern QUOTED = Pattern.compile("\\[([^\\[\\]]+)]|'([^']+)'|\"([^\"]+)\"");

    List<Complaint> of(RejectedException refused) {
        List<Complaint> placed =
                PLACED.matcher(refused.reason()).results().map(this::placed).toList();
        return placed.isEmpty() ? List.of(ofClause(refused)) : placed;
    }

    /** What was not even sent. */
    Complaint of(IllegalArgumentException unasked) {
        if (unasked.getCause() instanceof KqlException kql) {
            SourceLocation location =
                    query().map(it -> it.location(kql.span().start())).orElseGet(() -> rule.location("query"));
            return new Complaint(Kind.REFUSED, location, kql.problem());
        }
        return new Complaint(Kind.REFUSED, rule.location("query"), unasked.getMessage());
    }

    private Optional<Yaml.Scalar> query() {
        return rule.content()
                .get("query")
                .flatMap(Yaml::scalar)
                .filter(it -> it.text().isPresent());
    }

    private Complaint placed(MatchResult found) {
        String text = found.group(3);
        SourceLocation location = queryLocation(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        return new Complaint(kind(text), location, text);
    }

    private static Kind kind(String text) {
        if (text.startsWith("Unknown column [")) {
            return Kind.UNKNOWN_COLUMN;
        }
        if (text.startsWith("Unknown index [")) {
            return Kind.UNKNOWN_INDEX;
        }
        return UNFIT.matcher(text).matches() ? Kind.UNFIT : Kind.REFUSED;
    }

    private SourceLocation queryLocation(int line, int column) {
        return query().map(it -> it.location(offset(it.value().textValue(), line, column)))
                .orElseGet(() -> rule.location("query"));
    }

    /** @param column counted in characters as people see them, from 1 */
    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        int length = text.codePointCount(start, text.length());
        return text.offsetByCodePoints(start, Math.min(Math.max(column - 1, 0), length));
    }

    /** Query DSL has no places: it is where the rule names what the reason quotes. */
    private Complaint ofClause(RejectedException refused) {
        List<String> quoted = QUOTED.matcher(refused.reason())
                .results()
                .map(Complaints::quoted)
                .toList();
        SourceLocation location = references(refused.reason())
                .filter(it -> quoted.stream().anyMatch(text -> names(it, text)))
                .map(FieldReference::location)
                .findFirst()
                .or(() -> grouped(refused.reason()))
                .orElseGet(() -> rule.location(inFilters(quoted) ? "filters" : "query"));
        // Lucene's parser goes on with all that it could have read.
        String reason = refused.reason().replaceAll("(?s)\\s*Was expecting.*", "");
        return new Complaint(Kind.REFUSED, location, reason);
    }

    private Stream<FieldReference> references(String reason) {
        return FieldReferences.of(rule).filter(it -> !aboutGroups(reason) || it.how() == FieldReference.How.GROUP);
    }

    /** Some types of field refuse to be grouped by without a word about which field it is. */
    private Optional<SourceLocation> grouped(String reason) {
        return aboutGroups(reason)
                ? references(reason).map(FieldReference::location).findFirst()
                : Optional.empty();
    }

    private static boolean aboutGroups(String reason) {
        return reason.contains("aggregation") || reason.contains("Fielddata");
    }

    private boolean inFilters(List<String> quoted) {
        String filters =
                rule.content().get("filters").map(it -> it.json().toString()).orElse("");
        return quoted.stream().anyMatch(it -> filters.contains('"' + it + '"'));
    }

    private static String quoted(MatchResult found) {
        return Optional.ofNullable(found.group(1))
                .or(() -> Optional.ofNullable(found.group(2)))
                .orElseGet(() -> found.group(3));
    }

    private static boolean names(FieldReference reference, String quoted) {
        return reference.field().equals(quoted)
                || reference.value().filter(it -> it.text().equals(quoted)).isPresent();
    }

    /** The name in the first square brackets. */
    static String named(String text) {
        Matcher name = QUOTED.matcher(text);
        return name.find() ? quoted(name) : text;
    }
}
